using FhirPathAspire.ServiceDefaults.Listening;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FhirPathAspire.AnalysisService.Hosting;

/// <summary>
/// Which addresses the service listens on. Without TLS a port can't negotiate HTTP/2, so gRPC has a port of its own.
/// </summary>
internal static class AnalysisListeners
{
    private const string GrpcPortKey = "GRPC_PORT";
    private const string GrpcHostKey = "GRPC_HOST";
    private const string AllowAnonymousRemoteKey = "Grpc:AllowAnonymousRemote";
    private const int DefaultGrpcPort = 7997;
    private const string DefaultUrls = "http://localhost:7996";

    /// <summary>gRPC on <c>GRPC_PORT</c> over HTTP/2; health and metrics on the usual URLs over HTTP/1.1.</summary>
    /// <param name="builder">What is to listen.</param>
    /// <param name="urls">The URLs that the environment gives; null where it gives none.</param>
    /// <exception cref="ConfigurationException">An address makes no sense, or is open to strangers.</exception>
    public static void Configure(WebApplicationBuilder builder, string? urls)
    {
        var configuration = builder.Configuration;
        var port = configuration[GrpcPortKey] is { } text
            ? ListenAddress.ParsePort(text, GrpcPortKey)
            : DefaultGrpcPort;
        var grpc = new ListenAddress(configuration[GrpcHostKey] ?? "localhost", port);
        var http = ListenAddress.ParseAll(urls ?? configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultUrls);
        if (!configuration.GetValue(AllowAnonymousRemoteKey, false))
        {
            ListenAddress.RefuseStrangers([grpc, .. http], AllowAnonymousRemoteKey);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            grpc.Listen(kestrel, static listen => listen.Protocols = HttpProtocols.Http2);
            foreach (var address in http)
            {
                address.Listen(kestrel, static listen => listen.Protocols = HttpProtocols.Http1);
            }
        });
    }
}
