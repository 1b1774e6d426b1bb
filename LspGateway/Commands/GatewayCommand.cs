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

    private static readonly Option<string[]> FhirPackages = FhirPackageOption.Create();

    private const int UsageError = 2;

    /// <summary>Does what the command line asks for; what it can't mean is told in a line each.</summary>
    /// <returns>The exit code of the process: 2 for wrong use, else the command's own.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(InvocationOf(parsed));
        }

        foreach (var error in parsed.Errors)
        {
            await Console.Error.WriteLineAsync($"{error.Message.ReplaceLineEndings(" ")} See --help.");
        }

        return UsageError;
    }

    /// <summary>A server takes its time to stop, and watches the signals itself.</summary>
    private static InvocationConfiguration InvocationOf(ParseResult parsed)
    {
        var invocation = new InvocationConfiguration();
        if (parsed.CommandResult.Command is RootCommand)
        {
            invocation.ProcessTerminationTimeout = null;
        }

        return invocation;
    }

    /// <summary>Without options the program is the gateway: LSP over TCP and WebSocket.</summary>
    private static RootCommand Create()
    {
        var root = new RootCommand(
            """
            FHIRPath language server.

            Without options it serves LSP over TCP (port 7998; LSP_PORT or Lsp:Port) and over WebSocket at /lsp of the
            HTTP address (http://localhost:7999; ASPNETCORE_URLS).
            """)
        {
            Stdio,
            FhirPackages,
            CheckCommand.Create(),
            HealthCommand.Create(),
        };
        root.Validators.Add(static result =>
        {
            if (result.GetValue(FhirPackages) is { Length: > 0 } && !result.GetValue(Stdio))
            {
                result.AddError("--fhir-package goes with --stdio or check; a service has FhirPackages:Packages.");
            }
        });
        root.SetAction(static (parsed, cancellationToken) => parsed.GetValue(Stdio)
            ? StdioServer.RunAsync(
                FhirPackageOption.Configuration(parsed.GetValue(FhirPackages) ?? []), cancellationToken)
            : GatewayServer.RunAsync([], cancellationToken));
        return root;
    }
}
