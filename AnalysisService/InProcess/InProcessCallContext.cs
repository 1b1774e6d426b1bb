using Grpc.Core;

namespace FhirPathAspire.AnalysisService.InProcess;

/// <summary>What a handler can ask of its call where there is no connection behind it.</summary>
internal sealed class InProcessCallContext(string method, DateTime deadline, CancellationToken cancellationToken)
    : ServerCallContext
{
    /// <inheritdoc/>
    protected override string MethodCore => method;

    /// <inheritdoc/>
    protected override string HostCore => "in-process";

    /// <inheritdoc/>
    protected override string PeerCore => "in-process";

    /// <inheritdoc/>
    protected override DateTime DeadlineCore => deadline;

    /// <inheritdoc/>
    protected override Metadata RequestHeadersCore { get; } = [];

    /// <inheritdoc/>
    protected override CancellationToken CancellationTokenCore => cancellationToken;

    /// <inheritdoc/>
    protected override Metadata ResponseTrailersCore { get; } = [];

    /// <inheritdoc/>
    protected override Status StatusCore { get; set; }

    /// <inheritdoc/>
    protected override WriteOptions? WriteOptionsCore { get; set; }

    /// <inheritdoc/>
    protected override AuthContext AuthContextCore { get; } = new(null, []);

    /// <inheritdoc/>
    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
        throw new NotSupportedException("A call inside the process has no deadline or token of its own to propagate.");

    /// <inheritdoc/>
    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;
}
