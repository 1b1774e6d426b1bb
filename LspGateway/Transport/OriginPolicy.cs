using System.Net;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>
/// Which web pages may connect. Browsers let any page open a WebSocket to any server and only name the page's origin,
/// so it is the server that must refuse strangers. Editors name none.
/// </summary>
internal static class OriginPolicy
{
    /// <param name="request">The request to upgrade.</param>
    /// <param name="allowed">More origins, separated by semicolons.</param>
    public static bool Allows(HttpRequest request, string allowed)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            return true;
        }

        return Names(allowed, origin)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && IsOwn(page, request));
    }

    private static bool Names(string allowed, string origin)
    {
        return allowed
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Contains(origin, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>A page of this very host, or of a server on the user's own machine when it is ours too.</summary>
    private static bool IsOwn(Uri page, HttpRequest request)
    {
        var isSame = page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
        return isSame || (page.IsLoopback && IsLoopback(request.HttpContext.Connection.LocalIpAddress));
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
