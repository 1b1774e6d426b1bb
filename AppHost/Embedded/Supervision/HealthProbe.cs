using System.Net;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>One health check of one replica.</summary>
/// <param name="Address">What is asked for.</param>
/// <param name="StatusCode">The answer of a healthy replica.</param>
internal sealed record HealthProbe(Uri Address, int StatusCode)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    /// <summary>Asks once. Null means healthy, else a sentence says why not.</summary>
    public async Task<string?> CheckAsync(HttpMessageInvoker client, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeLimit);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address);
            using var response = await client.SendAsync(request, limit.Token);
            return response.StatusCode == (HttpStatusCode)StatusCode
                ? null
                : $"{Address} answers {(int)response.StatusCode}, not {StatusCode}.";
        }
        catch (HttpRequestException failure)
        {
            return $"{Address} does not answer: {failure.Message}";
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return $"{Address} does not answer within {TimeLimit.TotalSeconds} s.";
        }
    }
}
