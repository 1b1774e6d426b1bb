using System.Globalization;
using System.Net.Sockets;
using System.Net.WebSockets;
using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using DotNet.Testcontainers.Images;
using DotNet.Testcontainers.Networks;
using FhirPathAspire.TestKit.Lsp;

namespace FhirPathAspire.Containers.Tests;

/// <summary>A gateway and three replicas on a private network, as they are meant to run: read-only, without root.</summary>
public sealed class ContainerFleet : IAsyncDisposable
{
    /// <summary>The name that all replicas share: it has an address for each.</summary>
    public const string SharedName = "analysis";

    private const int Replicas = 3;
    private const long MemoryBytes = 384L << 20;

    private readonly INetwork _network = new NetworkBuilder().WithName($"fhirpath-{Guid.NewGuid():N}").Build();
    private readonly List<IContainer> _analysis = [];
    private IContainer? _gateway;

    /// <summary>The memory that each container may use, in bytes.</summary>
    public static long MemoryLimit => MemoryBytes;

    public IReadOnlyList<IContainer> Analysis => _analysis;

    public IContainer Gateway => _gateway ?? throw new InvalidOperationException("Not started.");

    public string Network => _network.Name;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Starts all and waits until each is healthy by its own health check.</summary>
    /// <param name="isOneName">The gateway is told one name that all replicas share; else the name of each.</param>
    public static async Task<ContainerFleet> StartAsync(bool isOneName)
    {
        var fleet = new ContainerFleet();
        await fleet._network.CreateAsync(CancellationToken.None);
        for (var index = 0; index < Replicas; index++)
        {
            fleet._analysis.Add(fleet.BuildReplica(index));
        }

        await Task.WhenAll(fleet._analysis.Select(static container => container.StartAsync(CancellationToken.None)));
        var names = isOneName ? [SharedName] : Enumerable.Range(0, Replicas).Select(NameOf);
        var settings = names.Index().ToDictionary(
            static name => string.Create(CultureInfo.InvariantCulture, $"services__analysis__grpc__{name.Index}"),
            static name => $"http://{name.Item}:8081");
        settings["Lsp__AllowAnonymousRemote"] = "true";
        settings["Lsp__AllowPlainTextRemote"] = "true";
        fleet._gateway = fleet.Build(ContainerImages.Gateway, ["gateway"], [7998, 7999], settings);
        await fleet._gateway.StartAsync(CancellationToken.None);
        return fleet;
    }

    /// <summary>Starts one more replica, under the name that all share.</summary>
    public async Task<IContainer> AddAsync()
    {
        var replica = BuildReplica(_analysis.Count);
        _analysis.Add(replica);
        await replica.StartAsync(Cancelled);
        return replica;
    }

    /// <summary>The name of a replica on the network.</summary>
    public static string NameOf(int replica) => string.Create(CultureInfo.InvariantCulture, $"analysis{replica}");

    public async Task<LspClient> ConnectTcpAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(Gateway.Hostname, Gateway.GetMappedPublicPort(7998), Cancelled);
        var stream = new NetworkStream(socket, ownsSocket: true);
        return new LspClient(new StreamWire(stream, stream));
    }

    public async Task<LspClient> ConnectWebSocketAsync()
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(
            new UriBuilder("ws", Gateway.Hostname, Gateway.GetMappedPublicPort(7999), "/lsp").Uri, Cancelled);
        return new LspClient(new WebSocketWire(socket));
    }

    public async ValueTask DisposeAsync()
    {
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        foreach (var container in _analysis)
        {
            await container.DisposeAsync();
        }

        await _network.DeleteAsync(CancellationToken.None);
    }

    private IContainer BuildReplica(int index) => Build(
        ContainerImages.Analysis,
        [NameOf(index), SharedName],
        [8080, 8081],
        new() { ["Grpc__AllowAnonymousRemote"] = "true", ["Grpc__AllowPlainTextRemote"] = "true" });

    private IContainer Build(string image, string[] names, int[] ports, Dictionary<string, string> settings)
    {
        var builder = new ContainerBuilder(image)
            .WithImagePullPolicy(PullPolicy.Never)
            .WithNetwork(_network)
            .WithNetworkAliases(names)
            .WithEnvironment(settings)
            .WithCreateParameterModifier(static parameters => Confine(parameters.HostConfig ??= new HostConfig()))
            .WithWaitStrategy(Wait.ForUnixContainer().UntilContainerIsHealthy());
        return ports.Aggregate(builder, static (built, port) => built.WithPortBinding(port, assignRandomHostPort: true))
            .Build();
    }

    private static void Confine(HostConfig host)
    {
        host.ReadonlyRootfs = true;
        host.Tmpfs = new Dictionary<string, string> { ["/tmp"] = "size=16m" };
        host.CapDrop = ["ALL"];
        host.SecurityOpt = ["no-new-privileges"];
        host.Memory = MemoryBytes;
    }
}
