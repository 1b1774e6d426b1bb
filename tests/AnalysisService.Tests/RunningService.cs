using FhirPath.Analysis.V1;
using FhirPathAspire.AnalysisService.Hosting;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;

namespace FhirPathAspire.AnalysisService.Tests;

/// <summary>The real service on free ports of its own.</summary>
public sealed class RunningService : IAsyncLifetime
{
    private readonly WebApplication _app = AnalysisHost.Build(
        ["--GRPC_HOST=127.0.0.1", "--GRPC_PORT=0", "--urls=http://127.0.0.1:0"]);

    private GrpcChannel? _channel;

    public GrpcChannel Channel => _channel ?? throw new InvalidOperationException("The service has not started.");

    /// <summary>Where health and metrics are served.</summary>
    public Uri HttpAddress => new(_app.Urls.Last());

    public IServiceProvider Services => _app.Services;

    internal Analysis.AnalysisClient Client => new(Channel);

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        _channel = GrpcChannel.ForAddress(_app.Urls.First());
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _channel?.Dispose();
        await _app.DisposeAsync();
    }
}
