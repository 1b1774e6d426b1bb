using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using System.Threading.Channels;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Settings;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>
/// Checks one expression a line. Lines are analysed side by side and answered in order; a line that can't be read or
/// checked is answered with an error, and the run goes on.
/// </summary>
internal sealed class JsonLinesCheck(Analysis.AnalysisClient analysis, CheckSettings settings)
{
    private const int LinesAhead = 256;
    private static readonly JsonElement NoId = JsonElement.Parse("null");

    /// <returns>0 when every line was clean, 1 when there were errors or findings that count.</returns>
    public async Task<int> RunAsync(Stream input, Stream output, CancellationToken cancellationToken)
    {
        var replies = Channel.CreateBounded<Task<CheckReply>>(LinesAhead);
        var writing = WriteAsync(replies.Reader, output, cancellationToken);
        try
        {
            await ReadAsync(PipeReader.Create(input), replies.Writer, cancellationToken);
        }
        finally
        {
            replies.Writer.Complete();
        }

        return await writing;
    }

    private async Task ReadAsync(
        PipeReader input, ChannelWriter<Task<CheckReply>> replies, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (TryTakeLine(ref rest, read.IsCompleted) is { } line)
            {
                if (line.Length > 0)
                {
                    await replies.WriteAsync(CheckAsync(line, cancellationToken), cancellationToken);
                }
            }

            input.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
            {
                await input.CompleteAsync();
                return;
            }
        }
    }

    private static byte[]? TryTakeLine(ref ReadOnlySequence<byte> rest, bool isLast)
    {
        var end = rest.PositionOf((byte)'\n');
        if (end is null && (!isLast || rest.IsEmpty))
        {
            return null;
        }

        var line = rest.Slice(0, end ?? rest.End).ToArray();
        rest = end is { } position ? rest.Slice(rest.GetPosition(1, position)) : rest.Slice(rest.End);
        return line.AsSpan().Trim(" \t\r"u8).ToArray();
    }

    private async Task<CheckReply> CheckAsync(byte[] json, CancellationToken cancellationToken)
    {
        CheckLine? line;
        try
        {
            line = JsonSerializer.Deserialize(json, CheckJson.Readable.CheckLine);
        }
        catch (JsonException exception)
        {
            return new CheckReply(IdOf(json), null, null, $"The line is no such JSON object: {exception.Message}");
        }

        if (line?.Expression is not { } expression)
        {
            return new CheckReply(IdOf(json), null, null, "The line has no \"expression\".");
        }

        return await CheckAsync(line, expression, cancellationToken);
    }

    private async Task<CheckReply> CheckAsync(CheckLine line, string expression, CancellationToken cancellationToken)
    {
        var id = line.Id.ValueKind == JsonValueKind.Undefined ? NoId : line.Id;
        if ((RuleError(line) ?? PurposeError(line)) is { } error)
        {
            return new CheckReply(id, null, null, error);
        }

        using var call = analysis.CheckExpressionAsync(
            new CheckExpressionRequest { Expression = expression, Options = OptionsOf(line) },
            cancellationToken: cancellationToken);
        try
        {
            var reply = await call;
            return new CheckReply(
                id,
                [.. reply.Diagnostics.Select(Finding.Of)],
                reply.Type is { } type ? new ResultTypeName(type.Name, type.Collection) : null,
                null)
            {
                Fails = reply.Diagnostics.Any(found => settings.Fails(found.Severity)),
            };
        }
        catch (Grpc.Core.RpcException exception)
        {
            return new CheckReply(id, null, null, exception.Status.Detail);
        }
    }

    private AnalysisOptions OptionsOf(CheckLine line)
    {
        var options = new AnalysisOptions
        {
            FhirRelease = line.Fhir ?? settings.Fhir ?? "",
            Context = line.Context ?? settings.Context ?? "",
            Purpose = PurposeNames.Find(line.Purpose) ?? settings.Purpose ?? Purpose.Unspecified,
            Rules = { settings.Rules },
        };
        foreach (var (name, type) in line.Variables ?? [])
        {
            options.Variables.Add(new Variable { Name = name, Type = type ?? "" });
        }

        foreach (var (rule, level) in line.Rules ?? [])
        {
            options.Rules.Add(
                new RuleSetting { Rule = rule, Level = RuleLevelNames.Find(level) ?? RuleLevel.Unspecified });
        }

        return options;
    }

    private static string? RuleError(CheckLine line)
    {
        foreach (var (rule, level) in line.Rules ?? [])
        {
            if (RuleLevelNames.Find(level) is null)
            {
                return $"A rule is set to {RuleLevelNames.Choice}, not {rule} to \"{level}\".";
            }
        }

        return null;
    }

    private static string? PurposeError(CheckLine line) =>
        line.Purpose is null || PurposeNames.Find(line.Purpose) is not null
            ? null
            : $"A purpose is {PurposeNames.Choice}, not \"{line.Purpose}\".";

    /// <summary>The id of a line that is no valid request, where it can be made out, so that the asker can match it.</summary>
    private static JsonElement IdOf(byte[] json)
    {
        try
        {
            var line = JsonElement.Parse(json);
            return line.ValueKind == JsonValueKind.Object && line.TryGetProperty("id", out var id) ? id : NoId;
        }
        catch (JsonException)
        {
            return NoId;
        }
    }

    private static async Task<int> WriteAsync(
        ChannelReader<Task<CheckReply>> replies, Stream output, CancellationToken cancellationToken)
    {
        var exitCode = ExitCodes.Clean;
        var writer = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        while (await replies.WaitToReadAsync(cancellationToken))
        {
            while (replies.TryRead(out var pending))
            {
                var reply = await pending;
                writer.Write(JsonSerializer.SerializeToUtf8Bytes(reply, CheckJson.Readable.CheckReply));
                writer.Write("\n"u8);
                if (reply.Fails)
                {
                    exitCode = ExitCodes.Findings;
                }
            }

            await writer.FlushAsync(cancellationToken);
        }

        await writer.CompleteAsync();
        return exitCode;
    }
}
