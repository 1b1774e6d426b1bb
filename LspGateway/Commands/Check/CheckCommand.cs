using System.CommandLine;
using FhirPathAspire.AnalysisService.InProcess;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary><c>check</c>: diagnostics for files or for lines of JSON, without an editor.</summary>
internal static class CheckCommand
{
    private const string LongHelp =
        "Check FHIRPath files, or with --jsonl one expression a line from standard input. "
        + "Exit code 0: clean; 1: findings; 2: wrong use, or a file can't be read.";

    /// <summary>The command, ready to be added to the root command.</summary>
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE")
        {
            Description = "Files of FHIRPath expressions.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = new Option<CheckFormat>("--format")
        {
            Description = "How findings are written: for people, or as one JSON document.",
            DefaultValueFactory = static _ => CheckFormat.Text,
        };
        var fhir = new Option<string>("--fhir")
        {
            Description = "FHIR release where a file does not say (R4).",
            DefaultValueFactory = static _ => "R4",
        };
        var context = new Option<string>("--context")
        {
            Description = "Type or element path that expressions are evaluated on, where a file does not say.",
            DefaultValueFactory = static _ => string.Empty,
        };
        var jsonLines = new Option<bool>("--jsonl")
        {
            Description = "Read {\"id\",\"expression\",\"context\",\"fhir\"} lines, write one line each, in order.",
        };
        var command = new Command("check", LongHelp) { files, format, fhir, context, jsonLines };
        command.Validators.Add(result =>
        {
            var hasFiles = result.GetValue(files) is { Length: > 0 };
            if (hasFiles == result.GetValue(jsonLines))
            {
                result.AddError("Name the files to check, or give --jsonl and write lines to standard input.");
            }
        });
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new CheckSettings(
                parsed.GetValue(files) ?? [],
                parsed.GetValue(format),
                parsed.GetValue(fhir) ?? string.Empty,
                parsed.GetValue(context) ?? string.Empty),
            parsed.GetValue(jsonLines),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CheckSettings settings, bool readsJsonLines, CancellationToken cancellationToken)
    {
        var analysis = new FhirPath.Analysis.V1.Analysis.AnalysisClient(InProcessAnalysis.CreateCallInvoker());
        await using var output = Console.OpenStandardOutput();
        if (!readsJsonLines)
        {
            return await new FileCheck(analysis, settings).RunAsync(output, Console.Error, cancellationToken);
        }

        await using var input = Console.OpenStandardInput();
        return await new JsonLinesCheck(analysis, settings).RunAsync(input, output, cancellationToken);
    }
}
