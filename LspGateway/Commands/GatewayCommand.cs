using System.CommandLine;
using FhirPathAspire.LspGateway.Commands.Check;
using FhirPathAspire.LspGateway.Hosting;

namespace FhirPathAspire.LspGateway.Commands;

/// <summary>The command line: what the program is asked to be.</summary>
internal static class GatewayCommand
{
    private static readonly Option<bool> Stdio = new("--stdio")
    {
        Description = "Be one language server for one editor, over standard input and output, with analysis inside.",
    };

    /// <summary>Without options the program is the gateway: LSP over TCP and WebSocket.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand(
            """
            FHIRPath language server.

            Without options it serves LSP over TCP (port 7998; LSP_PORT or Lsp:Port) and over WebSocket at /lsp of the
            HTTP address (http://localhost:7999; ASPNETCORE_URLS).
            """)
        {
            Stdio,
            CheckCommand.Create(),
        };
        root.SetAction(static (parsed, cancellationToken) => parsed.GetValue(Stdio)
            ? StdioServer.RunAsync(cancellationToken)
            : GatewayServer.RunAsync([], cancellationToken));
        return root;
    }
}
