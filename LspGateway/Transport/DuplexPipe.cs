using System.IO.Pipelines;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>Two one-way pipes as one connection.</summary>
internal sealed record DuplexPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
