using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.LspGateway.Diagnostics;

/// <summary>When diagnostics are pushed; configuration section <c>Lsp:Diagnostics</c>.</summary>
internal sealed class DiagnosticsOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Lsp:Diagnostics";

    /// <summary>
    /// How long a document must be at rest after a change that comes before the answer to the last one is out. Any other
    /// change is answered at once, and so is a document just opened.
    /// </summary>
    [Range(0, 10_000)]
    public int DebounceMilliseconds { get; set; } = 50;

    /// <summary>How long to wait before asking again when analysis could not answer.</summary>
    [Range(10, 60_000)]
    public int RetryMilliseconds { get; set; } = 1000;

    public TimeSpan Debounce => TimeSpan.FromMilliseconds(DebounceMilliseconds);

    public TimeSpan Retry => TimeSpan.FromMilliseconds(RetryMilliseconds);
}
