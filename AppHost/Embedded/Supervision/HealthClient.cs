namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>The one HTTP client of all health checks: no proxy, short connection attempts, few connections.</summary>
internal sealed class HealthClient : IDisposable
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(2);

    public HttpMessageInvoker Http { get; } = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        ConnectTimeout = ConnectLimit,
        ActivityHeadersPropagator = null,
    });

    public void Dispose() => Http.Dispose();
}
