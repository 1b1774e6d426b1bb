using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>The addresses that the started server really has, where the configuration left it the choice.</summary>
internal sealed class BoundAddresses
{
    public List<ListenOptions> Lsp { get; } = [];

    public List<ListenOptions> Http { get; } = [];

    /// <summary>LSP over TCP; known once the server has started.</summary>
    public EndPoint LspEndPoint => Started(Lsp);

    /// <summary>HTTP; known once the server has started.</summary>
    public EndPoint HttpEndPoint => Started(Http);

    private static EndPoint Started(List<ListenOptions> listeners) => listeners[0].EndPoint
        ?? throw new InvalidOperationException("The server has not started.");
}
