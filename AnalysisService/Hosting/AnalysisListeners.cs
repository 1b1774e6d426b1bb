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

    /// <summary>
    /// Takes the URLs out of the environment, before the host reads it: the listeners of
    /// <see cref="Configure"/> stand for them, and Kestrel would warn at every start that they are overridden.
    /// </summary>
    /// <returns>The URLs, or null where none are given.</returns>
    public static string? TakeUrls()
    {
        const string Variable = "ASPNETCORE_URLS";
        var urls = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, null);
        return urls;
    }

    /// <summary>gRPC on <c>GRPC_PORT</c> over HTTP/2; health and metrics on the usual URLs over HTTP/1.1.</summary>
    /// <exception cref="InvalidOperationException">A port or URL in the configuration makes no sense.</exception>
    public static void Configure(WebApplicationBuilder builder, string? urls)
    {
        var configuration = builder.Configuration;
        var grpcPort = GrpcPort(configuration[GrpcPortKey]);
        var grpcHost = configuration["GRPC_HOST"] ?? "localhost";
        var httpAddresses = AddressesOf(urls ?? configuration[WebHostDefaults.ServerUrlsKey] ?? DefaultUrls);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            Listen(kestrel, grpcHost, grpcPort, HttpProtocols.Http2);
            foreach (var address in httpAddresses)
            {
                Listen(kestrel, address.Host, address.Port, HttpProtocols.Http1);
            }
        });
    }

    private static int GrpcPort(string? text)
    {
        if (text is null)
        {
            return DefaultGrpcPort;
        }

        return int.TryParse(text, CultureInfo.InvariantCulture, out var port) && port is >= 0 and <= ushort.MaxValue
            ? port
            : throw new InvalidOperationException($"{GrpcPortKey} must be a port from 0 to 65535, not '{text}'.");
    }

    private static BindingAddress[] AddressesOf(string urls)
    {
        try
        {
            return [.. urls.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(BindingAddress.Parse)];
        }
        catch (FormatException exception)
        {
            throw new InvalidOperationException($"'{urls}' is no list of URLs: {exception.Message}", exception);
        }
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
