using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace FhirPathAspire.ServiceDefaults.Security;

/// <summary>Where a request carries its key.</summary>
public static class BearerToken
{
    /// <summary>
    /// Before the key, in base64url, as one of the WebSocket protocols that a browser offers: it can set no header.
    /// </summary>
    public const string ProtocolPrefix = "fhirpath.bearer.";

    private const string Scheme = "Bearer ";

    /// <summary>The key of a request: <c>Authorization: Bearer</c>, else a WebSocket protocol; null where it has none.</summary>
    public static string? Of(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : OfProtocols(request.Headers.SecWebSocketProtocol);
    }

    private static string? OfProtocols(IEnumerable<string?> headers)
    {
        var offered = headers
            .SelectMany(static header => (header ?? "").Split(',', StringSplitOptions.TrimEntries))
            .FirstOrDefault(static name => name.StartsWith(ProtocolPrefix, StringComparison.Ordinal));
        return offered is not null && Base64Url.IsValid(offered.AsSpan(ProtocolPrefix.Length))
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(offered.AsSpan(ProtocolPrefix.Length)))
            : null;
    }
}
