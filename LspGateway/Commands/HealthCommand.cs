using System.CommandLine;
using FhirPathAspire.ServiceDefaults.Health;

namespace FhirPathAspire.LspGateway.Commands;

/// <summary>The command <c>health</c>: whether a server on this machine is ready.</summary>
internal static class HealthCommand
{
    private static readonly Argument<Uri> Page = new("url")
    {
        Description = "The page that tells.",
        DefaultValueFactory = static _ => new Uri("http://127.0.0.1:7999/health"),
        CustomParser = static result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var page))
            {
                return page;
            }

            result.AddError($"'{result.Tokens[0].Value}' is no URL.");
            return null;
        },
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("health", "Ask a running server whether it is ready: exit code 0, else 1.") { Page };
        command.SetAction(static (parsed, cancellationToken) =>
            HealthQuestion.AskAsync(parsed.GetRequiredValue(Page), cancellationToken));
        return command;
    }
}
