using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FhirPathAspire.AnalysisService.Hosting;

/// <summary>
/// Which addresses the service listens on. Without TLS a port can't negotiate HTTP/2, so gRPC has a port of its own.
/// </summary>
internal static class AnalysisListeners
{
    /// <summary>Configuration key (and environment variable) of the gRPC port.</summary>
    public const string GrpcPortKey = "GRPC_PORT";

    private const int DefaultGrpcPort = 7997;
    private const string DefaultUrls = "http://localhost:7996";

    /// <summary>gRPC on <c>GRPC_PORT</c> over HTTP/2; health and metrics on the usual URLs over HTTP/1.1.</summary>
    /// <exception cref="InvalidOperationException">A port or URL in the configuration makes no sense.</exception>
    public static void Configure(KestrelServerOptions kestrel, IConfiguration configuration)
    {
        ListenHttp2(kestrel, configuration);
        foreach (var url in (configuration["urls"] ?? DefaultUrls).Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var address = BindingAddress.Parse(url);
            Listen(kestrel, address.Host, address.Port, HttpProtocols.Http1);
        }
    }

    private static void ListenHttp2(KestrelServerOptions kestrel, IConfiguration configuration)
    {
        var text = configuration[GrpcPortKey];
        var port = DefaultGrpcPort;
        if (text is not null
            && (!int.TryParse(text, CultureInfo.InvariantCulture, out port) || port is < 0 or > ushort.MaxValue))
        {
            throw new InvalidOperationException($"{GrpcPortKey} must be a port from 0 to 65535, not '{text}'.");
        }

        Listen(kestrel, configuration["GRPC_HOST"] ?? "localhost", port, HttpProtocols.Http2);
    }

    private static void Listen(KestrelServerOptions kestrel, string host, int port, HttpProtocols protocols)
    {
        void Use(ListenOptions listen) => listen.Protocols = protocols;

        if (host is "*" or "+" or "0.0.0.0" or "[::]")
        {
            kestrel.ListenAnyIP(port, Use);
        }
        else if (IPAddress.TryParse(host.Trim('[', ']'), out var address))
        {
            kestrel.Listen(address, port, Use);
        }
        else if (port == 0)
        {
            // Kestrel can't take one free port on both loopback addresses at once.
            kestrel.Listen(IPAddress.Loopback, port, Use);
        }
        else
        {
            kestrel.ListenLocalhost(port, Use);
        }
    }
}
