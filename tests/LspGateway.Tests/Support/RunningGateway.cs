using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using FhirPathAspire.LspGateway.Hosting;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FhirPathAspire.LspGateway.Tests.Support;

/// <summary>The gateway as a service on free ports, with real sockets.</summary>
internal sealed class RunningGateway : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningGateway(WebApplication app) => _app = app;

    public IPEndPoint Lsp => (IPEndPoint)_app.Services.GetRequiredService<BoundAddresses>().LspEndPoint;

    public IPEndPoint Http => (IPEndPoint)_app.Services.GetRequiredService<BoundAddresses>().HttpEndPoint;

    /// <summary>How many there are now.</summary>
    public int Sessions => Services.GetRequiredService<SessionRegistry>().Count;

    public IServiceProvider Services => _app.Services;

    public static Task<RunningGateway> StartAsync(params (string Name, string Value)[] settings) =>
        StartAsync([], settings);

    /// <param name="planted">Handlers that the product doesn't have.</param>
    /// <param name="settings">Configuration.</param>
    public static async Task<RunningGateway> StartAsync(
        IReadOnlyList<MessageHandler> planted, params (string Name, string Value)[] settings)
    {
        string[] args =
        [
            "--urls=http://127.0.0.1:0",
            "--LSP_PORT=0",
            "--Logging:LogLevel:Default=Warning",
            .. settings.Select(setting => string.Create(CultureInfo.InvariantCulture, $"--{setting.Name}={setting.Value}")),
        ];
        var gateway = new RunningGateway(GatewayServer.Build(args, services => services.Plant(planted)));
        await gateway._app.StartAsync(TestContext.Current.CancellationToken);
        return gateway;
    }

    public async Task<LspClient> ConnectTcpAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(Lsp, TestContext.Current.CancellationToken);
        var stream = new NetworkStream(socket, ownsSocket: true);
        return new LspClient(new StreamWire(stream, stream, () =>
        {
            socket.Shutdown(SocketShutdown.Send);
            return Task.CompletedTask;
        }));
    }

    /// <summary>LSP over TLS.</summary>
    /// <param name="authority">Vouches for the server.</param>
    /// <param name="certificate">That the client shows, if any.</param>
    public async Task<LspClient> ConnectTlsAsync(CertificateFolder authority, string? certificate = null)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(Lsp, TestContext.Current.CancellationToken);
        var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = "localhost",
            RemoteCertificateValidationCallback = (_, shown, _, _) => Vouches(authority, shown),
            ClientCertificates = certificate is null ? null : [CertificateFolder.Load(certificate)],
        };
        await stream.AuthenticateAsClientAsync(options, TestContext.Current.CancellationToken);
        return new LspClient(new StreamWire(stream, stream, () =>
        {
            socket.Shutdown(SocketShutdown.Send);
            return Task.CompletedTask;
        }));
    }

    /// <summary>LSP over WebSocket, with whatever the test wants of it.</summary>
    public async Task<LspClient> ConnectWebSocketAsync(Action<ClientWebSocketOptions> configure, string scheme = "ws")
    {
        var socket = new ClientWebSocket();
        configure(socket.Options);
        await socket.ConnectAsync(new Uri($"{scheme}://{Http}/lsp"), TestContext.Current.CancellationToken);
        return new LspClient(new WebSocketWire(socket));
    }

    public static bool Vouches(CertificateFolder authority, X509Certificate? shown) =>
        shown is X509Certificate2 certificate && authority.Vouches(certificate);

    public async Task<LspClient> ConnectWebSocketAsync(string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(new Uri($"ws://{Http}/lsp"), TestContext.Current.CancellationToken);
        return new LspClient(new WebSocketWire(socket));
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
