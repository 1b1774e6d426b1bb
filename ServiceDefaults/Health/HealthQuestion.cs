using System.Net.Security;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>
/// What <c>health</c> on the command line asks: whether a server on this machine is ready. An image that holds no shell and
/// no HTTP client asks itself this way.
/// </summary>
public static class HealthQuestion
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Asks, and writes one line.</summary>
    /// <param name="page">The page, such as <c>http://127.0.0.1:7999/health</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The exit code: 0 where the answer is a good one; else 1, and why is on standard error.</returns>
    public static async Task<int> AskAsync(Uri page, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            SslOptions = new SslClientAuthenticationOptions
            {
                // Its own certificate names the service, and never the loopback.
                RemoteCertificateValidationCallback = (_, _, _, errors) =>
                    page.IsLoopback || errors == SslPolicyErrors.None,
            },
        };
        using var client = new HttpClient(handler) { Timeout = Patience };
        try
        {
            using var answer = await client.GetAsync(page, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                await Console.Out.WriteLineAsync("Ready.");
                return 0;
            }

            await Console.Error.WriteLineAsync($"Not ready: {page} answers {(int)answer.StatusCode}.");
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{page} does not answer: {exception.GetType().Name}.");
        }

        return 1;
    }
}
