using System.IO.Pipelines;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>Two one-way streams as one connection.</summary>
internal sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe
{
    private const int BufferSize = 64 * 1024;

    public static DuplexPipe Of(Stream input, Stream output)
    {
        return new DuplexPipe(
            PipeReader.Create(input, new StreamPipeReaderOptions(bufferSize: BufferSize)),
            PipeWriter.Create(output, new StreamPipeWriterOptions(minimumBufferSize: BufferSize)));
    }
}
