using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>
/// How much one connection may send, ask and leave unread; configuration section <c>Lsp:Wire</c>. Sizes in bytes.
/// </summary>
internal sealed class WireLimits
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Lsp:Wire";

    [Range(1024, 1 << 27)]
    public int MaxMessageBytes { get; set; } = 8 << 20;

    [Range(128, 1 << 20)]
    public int MaxHeaderBytes { get; set; } = 8 << 10;

    /// <summary>How deep objects and arrays may nest in a message.</summary>
    [Range(16, 10_000)]
    public int MaxJsonDepth { get; set; } = 256;

    /// <summary>How long a message may take to arrive once its first byte has.</summary>
    [Range(1, 3600)]
    public int MessageTimeoutSeconds { get; set; } = 60;

    /// <summary>What may wait for a client that reads slowly; more, and it is disconnected.</summary>
    [Range(1024, 1 << 30)]
    public int MaxOutboundBytes { get; set; } = 32 << 20;

    /// <summary>How long a client may take to accept one message.</summary>
    [Range(1, 3600)]
    public int WriteTimeoutSeconds { get; set; } = 30;

    /// <summary>Requests that are worked on at the same time.</summary>
    [Range(1, 10_000)]
    public int MaxRequestsInFlight { get; set; } = 64;

    /// <summary>Requests that wait for one of those; more are refused.</summary>
    [Range(0, 100_000)]
    public int MaxRequestsQueued { get; set; } = 1024;

    /// <summary>
    /// A message longer than the limit is skipped and the session goes on, up to this length; beyond it the
    /// connection is closed, since nobody would wait for its end.
    /// </summary>
    public long MaxSkippedBytes => 8L * MaxMessageBytes;

    public TimeSpan MessageTimeout => TimeSpan.FromSeconds(MessageTimeoutSeconds);

    public TimeSpan WriteTimeout => TimeSpan.FromSeconds(WriteTimeoutSeconds);
}
