using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>
/// From what service discovery names to replicas. A host name with several addresses (the headless service of a cluster, a
/// name that containers share) stands for a replica each; a single address may be a proxy, and gets several connections.
/// </summary>
internal static class ReplicaAddresses
{
    /// <summary>Whether the addresses behind the name can change without a word from service discovery.</summary>
    /// <param name="endpoint">An absolute address.</param>
    public static bool IsName(Uri endpoint) => endpoint.HostNameType == UriHostNameType.Dns && !endpoint.IsLoopback;

    /// <summary>The replicas, in an order that does not depend on that of the answers.</summary>
    /// <param name="endpoints">What service discovery names; doubles count once.</param>
    /// <param name="connectionsToSingle">Connections to the only address where there is no other.</param>
    /// <param name="resolve">The addresses of a host name; throws <see cref="SocketException"/> where it has none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ImmutableArray<ReplicaAddress>> OfAsync(
        IEnumerable<Uri> endpoints,
        int connectionsToSingle,
        Func<string, CancellationToken, Task<IPAddress[]>> resolve,
        CancellationToken cancellationToken)
    {
        var hosts = new List<(Uri Uri, IPAddress? Host)>();
        foreach (var endpoint in endpoints.Distinct())
        {
            var addresses = IsName(endpoint) ? await AddressesOf(endpoint.Host, resolve, cancellationToken) : [];
            hosts.AddRange(addresses is { Length: > 1 }
                ? addresses.Select(address => (endpoint, (IPAddress?)address))
                : [(endpoint, null)]);
        }

        return hosts is [var single]
            ? [.. Enumerable.Range(0, connectionsToSingle).Select(index => Named(single.Uri, single.Host, index))]
            : [.. hosts.Select(static host => Named(host.Uri, host.Host, 0))];
    }

    private static async Task<IPAddress[]> AddressesOf(
        string host, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancellationToken)
    {
        try
        {
            var all = await resolve(host, cancellationToken);

            // A replica may have an address of each family: counted once, it is by the older one.
            var family = Array.Exists(all, static address => address.AddressFamily == AddressFamily.InterNetwork)
                ? AddressFamily.InterNetwork
                : AddressFamily.InterNetworkV6;
            return
            [
                .. all.Where(address => address.AddressFamily == family)
                    .Distinct()
                    .OrderBy(static address => address.ToString(), StringComparer.Ordinal),
            ];
        }
        catch (SocketException)
        {
            // Not known now: it stays a replica by its name, which is told as one that does not answer.
            return [];
        }
    }

    private static ReplicaAddress Named(Uri uri, IPAddress? host, int index)
    {
        var authority = host is null ? uri.Authority : new IPEndPoint(host, uri.Port).ToString();
        return new ReplicaAddress(string.Create(CultureInfo.InvariantCulture, $"{authority}#{index}"), uri, host);
    }
}
