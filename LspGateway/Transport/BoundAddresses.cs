using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>The addresses that the started server really has, where the configuration left it the choice.</summary>
internal sealed class BoundAddresses
{
    public List<ListenOptions> Lsp { get; } = [];

    public List<ListenOptions> Http { get; } = [];

    /// <summary>LSP over TCP; known once the server has started.</summary>
    public EndPoint LspEndPoint => Lsp[0].EndPoint ?? throw new InvalidOperationException("The server has not started.");

    /// <summary>HTTP; known once the server has started.</summary>
    public EndPoint HttpEndPoint => Http[0].EndPoint ?? throw new InvalidOperationException("The server has not started.");
}
