using System.IO.Pipelines;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>
/// Standard input as a pipe. A read of a console or of another process's pipe can't be cancelled, so that a server whose
/// editor has died would wait for it for ever; this reads beside the session, which is free to end.
/// </summary>
internal static class StandardInput
{
    private const int BufferSize = 64 * 1024;

    /// <summary>The bytes of the stream as they come; completes with the stream, or with its error.</summary>
    public static PipeReader Read(Stream input)
    {
        var pipe = new Pipe(new PipeOptions(minimumSegmentSize: BufferSize));
        _ = Task.Run(() => PumpAsync(input, pipe.Writer));
        return pipe.Reader;
    }

    private static async Task PumpAsync(Stream input, PipeWriter writer)
    {
        try
        {
            await input.CopyToAsync(writer);
            await writer.CompleteAsync();
        }
        catch (IOException exception)
        {
            await writer.CompleteAsync(exception);
        }
    }
}
