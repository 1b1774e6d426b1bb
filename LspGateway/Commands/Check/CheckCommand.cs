using System.CommandLine;
using System.CommandLine.Parsing;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Settings;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary><c>check</c>: diagnostics for files or for lines of JSON, without an editor.</summary>
internal static class CheckCommand
{
    private const string LongHelp =
        "Check FHIRPath files, or with --jsonl one expression a line from standard input. "
        + "Exit code 0: clean; 1: findings; 2: wrong use, or something can't be read.";

    private static readonly Argument<string[]> Files = new("FILE")
    {
        Description = "Files, folders, patterns with * and **, or - for standard input.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<CheckFormat> Format = new("--format")
    {
        Description = "How findings are written: for people, as one JSON document, or for code scanning.",
        DefaultValueFactory = static _ => CheckFormat.Text,
    };

    private static readonly Option<string?> Fhir = new("--fhir")
    {
        Description = "FHIR release where a file does not say (R4).",
    };

    private static readonly Option<string[]> FhirPackages = FhirPackageOption.Create();

    private static readonly Option<string?> Context = new("--context")
    {
        Description = "Type or element path that expressions are evaluated on, where a file does not say.",
    };

    private static readonly Option<Purpose?> Purpose = new("--purpose")
    {
        Description = $"What expressions are for, where a file does not say: {PurposeNames.Choice}.",
        HelpName = "PURPOSE",
        CustomParser = ParsePurpose,
    };

    private static readonly Option<string[]> Rules = new("--rule")
    {
        Description = $"RULE=LEVEL: set a rule, by code, name or all, to {RuleLevelNames.Choice}. May be repeated.",
        HelpName = "RULE=LEVEL",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<Severity?> FailOn = new("--fail-on")
    {
        Description = "The least grave finding that makes the exit code 1: error, warning, information or hint; "
            + "any that is shown where it is left out.",
        HelpName = "SEVERITY",
        CustomParser = static result => ParseSeverity(result, "--fail-on"),
    };

    private static readonly Option<Severity?> Show = new("--show")
    {
        Description = "The least grave finding that is told of files (information); --jsonl tells all.",
        HelpName = "SEVERITY",
        DefaultValueFactory = static _ => Severity.Information,
        CustomParser = static result => ParseSeverity(result, "--show"),
    };

    private static readonly Option<bool> JsonLines = new("--jsonl")
    {
        Description = "Read {\"id\",\"expression\",\"context\",\"fhir\"} lines, write one line each, in order.",
    };

    private static readonly Option<bool> ListRules = new("--list-rules")
    {
        Description = "Tell every rule with its name and what it is set to by default, and check nothing.",
    };

    /// <summary>The command, ready to be added to the root command.</summary>
    public static Command Create()
    {
        var command = new Command("check", LongHelp)
        {
            Files, Format, Fhir, FhirPackages, Context, Purpose, Rules, Show, FailOn, JsonLines, ListRules,
        };
        command.Validators.Add(Validate);
        Fhir.CompletionSources.Add(static context => CheckService.Releases(context.ParseResult.GetValue(FhirPackages)));
        command.SetAction(RunAsync);
        return command;
    }

    private static void Validate(CommandResult result)
    {
        bool[] asked =
        [
            result.GetValue(Files) is { Length: > 0 }, result.GetValue(JsonLines), result.GetValue(ListRules),
        ];
        if (asked.Count(static one => one) != 1)
        {
            result.AddError("Name the files to check, or give --jsonl and write lines to standard input.");
        }

        foreach (var rule in result.GetValue(Rules) ?? [])
        {
            if (RuleArgument.Read(rule) is null)
            {
                result.AddError($"--rule takes RULE=LEVEL with {RuleLevelNames.Choice} for a level, not '{rule}'.");
            }
        }
    }

    private static Severity? ParseSeverity(ArgumentResult result, string option)
    {
        var word = result.Tokens is [var token] ? token.Value : "";
        if (SeverityNames.Find(word) is { } severity)
        {
            return severity;
        }

        result.AddError($"{option} takes error, warning, information or hint, not '{word}'.");
        return null;
    }

    private static Purpose? ParsePurpose(ArgumentResult result)
    {
        var word = result.Tokens is [var token] ? token.Value : "";
        if (PurposeNames.Find(word) is { } purpose)
        {
            return purpose;
        }

        result.AddError($"--purpose takes {PurposeNames.Choice}, not '{word}'.");
        return null;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = new CheckSettings
        {
            Files = [.. parsed.GetValue(Files) ?? []],
            Format = parsed.GetValue(Format),
            Fhir = parsed.GetValue(Fhir),
            Context = parsed.GetValue(Context),
            Purpose = parsed.GetValue(Purpose),
            Rules = [.. (parsed.GetValue(Rules) ?? []).Select(RuleArgument.Read).OfType<RuleSetting>()],
            Show = parsed.GetValue(Show) ?? Severity.Information,
            FailOn = parsed.GetValue(FailOn),
        };
        if (await CheckService.OpenAsync(parsed.GetValue(FhirPackages) ?? [], Console.Error) is not { } analysis)
        {
            return ExitCodes.UsageOrInputError;
        }

        await using var output = Console.OpenStandardOutput();
        if (parsed.GetValue(ListRules))
        {
            await RuleList.WriteAsync(analysis, settings.Format, output, cancellationToken);
            return ExitCodes.Clean;
        }

        var complaints = await RuleCheck.ComplaintsAsync(analysis, settings.Rules, cancellationToken);
        if (complaints.Count > 0)
        {
            await Console.Error.WriteLineAsync($"--rule: {string.Join(' ', complaints)} See --list-rules.");
            return ExitCodes.UsageOrInputError;
        }

        await using var input = Console.OpenStandardInput();
        return parsed.GetValue(JsonLines)
            ? await new JsonLinesCheck(analysis, settings).RunAsync(input, output, cancellationToken)
            : await new FileCheck(analysis, settings).RunAsync(input, output, Console.Error, cancellationToken);
    }
}
