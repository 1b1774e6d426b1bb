using System.Globalization;
using System.Net;
using FhirPathAspire.ServiceDefaults.Processes.Supervision;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>One health check of one replica.</summary>
/// <param name="Address">What is asked for.</param>
/// <param name="StatusCode">The answer of a healthy replica.</param>
internal sealed record HealthProbe(Uri Address, int StatusCode)
{
    /// <summary>Asks once; a sentence says why it is not healthy.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="timeLimit">How long the answer may take.</param>
    /// <param name="cancellationToken">Nobody wants to know any more.</param>
    public async Task<ProbeResult> CheckAsync(
        HttpMessageInvoker client, TimeSpan timeLimit, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeLimit);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address);
            using var response = await client.SendAsync(request, limit.Token);
            return response.StatusCode == (HttpStatusCode)StatusCode
                ? ProbeResult.Healthy
                : new ProbeResult(
                    ProbeOutcome.Unready, $"{Address} answers {(int)response.StatusCode}, not {StatusCode}.");
        }
        catch (HttpRequestException failure)
        {
            return new ProbeResult(ProbeOutcome.Silent, $"{Address} does not answer: {failure.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ProbeResult(
                ProbeOutcome.Silent,
                string.Create(
                    CultureInfo.InvariantCulture, $"{Address} does not answer within {timeLimit.TotalSeconds} s."));
        }
    }
}
