using System.Collections.Immutable;
using System.Threading.Channels;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Workspaces;
using Grpc.Core;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>
/// Checks whole files, each as the document an editor would open: side by side, and told in the order they were named.
/// </summary>
internal sealed class FileCheck(Analysis.AnalysisClient analysis, CheckSettings settings)
{
    private static readonly int FilesAhead = 4 * Environment.ProcessorCount;

    /// <param name="input">Standard input, read where <c>-</c> is among the files.</param>
    /// <param name="output">Findings.</param>
    /// <param name="errors">What could not be checked, and which settings have no effect.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>See <see cref="ExitCodes"/>.</returns>
    public async Task<int> RunAsync(
        Stream input, Stream output, TextWriter errors, CancellationToken cancellationToken)
    {
        var result = await CheckAllAsync(input, errors, cancellationToken);
        var rules = await RuleTable.LoadAsync(analysis, cancellationToken);
        await Reports.WriteAsync(settings.Format, result, rules, output, cancellationToken);
        foreach (var error in result.AllErrors)
        {
            await errors.WriteLineAsync(error);
        }

        return !result.IsComplete ? ExitCodes.UsageOrInputError
            : result.Files.SelectMany(static file => file.Diagnostics).Any(found => settings.Fails(found.Severity))
                ? ExitCodes.Findings
            : ExitCodes.Clean;
    }

    private async Task<CheckResult> CheckAllAsync(
        Stream input, TextWriter warnings, CancellationToken cancellationToken)
    {
        var settingsFiles = new SettingsFiles(analysis, TextWriter.Synchronized(warnings));
        var running = Channel.CreateBounded<Task<CheckedFile>>(FilesAhead);
        var starting = Task.Run(
            async () =>
            {
                try
                {
                    return await StartAllAsync(input, settingsFiles, running.Writer, cancellationToken);
                }
                finally
                {
                    running.Writer.Complete();
                }
            },
            cancellationToken);
        var files = new List<CheckedFile>();
        await foreach (var file in running.Reader.ReadAllAsync(cancellationToken))
        {
            files.Add(await file);
        }

        return new CheckResult([.. files], [.. await starting]);
    }

    private async Task<IReadOnlyList<string>> StartAllAsync(
        Stream input,
        SettingsFiles settingsFiles,
        ChannelWriter<Task<CheckedFile>> running,
        CancellationToken cancellationToken)
    {
        var errors = new List<string>();
        var known = new HashSet<string?>(StringComparer.Ordinal);
        foreach (var argument in settings.Files)
        {
            foreach (var file in Find(argument, errors).Where(file => known.Add(file.FullPath)))
            {
                var check = CheckAsync(file, input, settingsFiles, cancellationToken);
                await running.WriteAsync(check, cancellationToken);
            }
        }

        return errors;
    }

    private static IReadOnlyList<FoundFile> Find(string argument, List<string> errors)
    {
        try
        {
            var files = FileFinder.Find(argument);
            if (files.Count == 0)
            {
                errors.Add($"{argument}: there is no file to check.");
            }

            return files;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            errors.Add($"{argument}: {exception.Message.ReplaceLineEndings(" ")}");
            return [];
        }
    }

    private async Task<CheckedFile> CheckAsync(
        FoundFile file, Stream input, SettingsFiles settingsFiles, CancellationToken cancellationToken)
    {
        try
        {
            var folder = file.FullPath is null ? Environment.CurrentDirectory : Path.GetDirectoryName(file.FullPath);
            var fromFile = await settingsFiles.OfAsync(folder, cancellationToken);
            return fromFile.Error is { } error
                ? CheckedFile.Failed(file, error) with { IsErrorShared = true }
                : await CheckAsync(file, await ReadAsync(file, input, cancellationToken), fromFile, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return CheckedFile.Failed(file, "There is no such file.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return CheckedFile.Failed(file, exception.Message.ReplaceLineEndings(" "));
        }
        catch (RpcException exception)
        {
            return CheckedFile.Failed(file, exception.Status.Detail);
        }
    }

    private async Task<CheckedFile> CheckAsync(
        FoundFile file, string text, FolderSettings fromFile, CancellationToken cancellationToken)
    {
        var document = new AnalysisDocument(
            file.Shown, text, settings.Over(fromFile.Options), examples: ExamplesOf(file));
        var reply = await DiagnoseAsync(document, cancellationToken);
        // The text is needed for places only: a run over many clean files keeps none.
        ImmutableArray<Diagnostic> shown = [.. reply.Diagnostics.Where(found => settings.Shows(found.Severity))];
        return new CheckedFile(file, shown.IsEmpty ? "" : text, shown, null);
    }

    private async Task<DiagnoseReply> DiagnoseAsync(AnalysisDocument document, CancellationToken cancellationToken)
    {
        try
        {
            return await analysis.DiagnoseAsync(
                new DiagnoseRequest { Document = document.WithoutHash() }, cancellationToken: cancellationToken);
        }
        catch (RpcException exception)
            when (TextExchange.ExamplesRequired(exception) is { } paths && document.Provide(paths))
        {
            return await analysis.DiagnoseAsync(
                new DiagnoseRequest { Document = document.WithoutHash() }, cancellationToken: cancellationToken);
        }
    }

    // Below the folder of the file, and below the one that the command runs in.
    private static DocumentExamples? ExamplesOf(FoundFile file) =>
        file.FullPath is { } path && Path.GetDirectoryName(path) is { } folder
            ? new DocumentExamples(
                new Uri(path).AbsoluteUri, new ExampleSource { Folders = [folder, Environment.CurrentDirectory] })
            : null;

    private static async Task<string> ReadAsync(FoundFile file, Stream input, CancellationToken cancellationToken)
    {
        if (file.FullPath is { } path)
        {
            return await File.ReadAllTextAsync(path, cancellationToken);
        }

        using var reader = new StreamReader(input, leaveOpen: true);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
