using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using FhirPathAspire.AnalysisService.Hosting;
using FhirPathAspire.ServiceDefaults.Security;
using Grpc.Net.Client;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>Makes connections to replicas. Immutable.</summary>
internal sealed class ReplicaChannel
{
    private readonly X509ChainPolicy? _trust;
    private readonly CertificateFile? _certificate;
    private readonly AuthenticationHeaderValue? _authorization;

    /// <param name="security">Whom to trust, and what to show.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="ServiceDefaults.Listening.ConfigurationException">A file holds not what it should.</exception>
    public ReplicaChannel(ReplicaSecurityOptions security, TimeProvider time)
    {
        _trust = security.CaFile is { Length: > 0 } file ? CertificateAuthorities.Trust(file) : null;
        _certificate = security.CertificatePath is { Length: > 0 } path
            ? new CertificateFile(
                path, security.CertificateKeyPath, security.CertificatePassword, TimeSpan.FromSeconds(30), time)
            : null;
        _authorization = security.ApiKeyFile is { Length: > 0 } key
            ? new AuthenticationHeaderValue("Bearer", ApiKeyRing.ReadKey(key))
            : null;
    }

    /// <summary>
    /// Connections of its own. Half-open connections are found by pings, and nothing is retried
    /// below the router, which knows the other replicas.
    /// </summary>
    /// <param name="address">What the replica is called.</param>
    /// <param name="host">Where it is; null where its name says it.</param>
    public ReplicaLink To(Uri address, IPAddress? host = null)
    {
        var options = new GrpcChannelOptions
        {
            HttpClient = ClientOf(HandlerOf(host)),
            DisposeHttpClient = true,
            MaxReceiveMessageSize = AnalysisLimits.MaxMessageBytes,
            MaxSendMessageSize = AnalysisLimits.MaxMessageBytes,
        };
        return new ReplicaLink(GrpcChannel.ForAddress(address, options));
    }

    private SocketsHttpHandler HandlerOf(IPAddress? host) => new()
    {
        ConnectCallback = host is null ? null : (context, cancellationToken) =>
            ConnectAsync(new IPEndPoint(host, context.DnsEndPoint.Port), cancellationToken),
        ConnectTimeout = TimeSpan.FromSeconds(1),
        EnableMultipleHttp2Connections = true,
        KeepAlivePingDelay = TimeSpan.FromSeconds(5),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(2),
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        SslOptions = Tls(),
    };

    private static async ValueTask<Stream> ConnectAsync(IPEndPoint replica, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(replica, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }

    private HttpClient ClientOf(SocketsHttpHandler handler)
    {
        // The router's deadlines hold; a stream of health is open for as long as the replica lives.
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.Authorization = _authorization;
        return client;
    }

    private SslClientAuthenticationOptions Tls()
    {
        var options = new SslClientAuthenticationOptions { CertificateChainPolicy = _trust?.Clone() };
        if (_certificate is { } certificate)
        {
            options.LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate.Current;
        }

        return options;
    }
}
