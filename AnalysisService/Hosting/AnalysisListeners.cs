using FhirPathAspire.ServiceDefaults.Listening;
using FhirPathAspire.ServiceDefaults.Security;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.AnalysisService.Hosting;

/// <summary>
/// Which addresses the service listens on. Without TLS a port can't negotiate HTTP/2, so gRPC has a port of its own.
/// </summary>
internal static class AnalysisListeners
{
    private const string GrpcPortKey = "GRPC_PORT";
    private const string GrpcHostKey = "GRPC_HOST";
    private const string Section = "Grpc";
    private const int DefaultGrpcPort = 7997;
    private const string DefaultUrls = "http://localhost:7996";

    /// <summary>gRPC on <c>GRPC_PORT</c> over HTTP/2; health and metrics on the usual URLs over HTTP/1.1.</summary>
    /// <param name="builder">What is to listen.</param>
    /// <param name="urls">The URLs that the environment gives; null where it gives none.</param>
    /// <param name="security">Certificates, and who may connect.</param>
    /// <exception cref="ConfigurationException">An address makes no sense, or is open to strangers.</exception>
    public static void Configure(WebApplicationBuilder builder, string? urls, ListenerSecurity security)
    {
        var configuration = builder.Configuration;
        var port = configuration[GrpcPortKey] is { } text
            ? ListenAddress.ParsePort(text, GrpcPortKey)
            : DefaultGrpcPort;
        var section = configuration.GetSection(Section);
        var isTls = section.GetValue("Tls", security.Tls is not null);
        var grpc = new ListenAddress(configuration[GrpcHostKey] ?? "localhost", port, isTls);
        var http = ListenAddress.ParseAll(urls ?? configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultUrls);
        security.Check([grpc, .. http], section, Section);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            Limit(kestrel.Limits, kestrel.ApplicationServices.GetRequiredService<IOptions<GrpcLimits>>().Value);
            grpc.Listen(kestrel, listen =>
            {
                listen.Protocols = HttpProtocols.Http2;
                security.Use(listen, grpc, hasProbes: false);
            });
            foreach (var address in http)
            {
                address.Listen(kestrel, listen =>
                {
                    listen.Protocols = HttpProtocols.Http1;
                    security.Use(listen, address, hasProbes: true);
                });
            }
        });
    }

    private static void Limit(KestrelServerLimits limits, GrpcLimits wanted)
    {
        limits.MaxConcurrentConnections = wanted.MaxConnections;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestBodySize = AnalysisLimits.MaxMessageBytes + 1024;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.Http2.MaxStreamsPerConnection = wanted.MaxStreamsPerConnection;
        limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(wanted.KeepAlivePingSeconds);
        limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(10);
    }
}
