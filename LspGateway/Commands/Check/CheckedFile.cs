using System.Collections.Immutable;
using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>A text and what was found in it, or why it could not be checked.</summary>
/// <param name="File">Which.</param>
/// <param name="Text">What was checked; empty where nothing was found.</param>
/// <param name="Diagnostics">In the order of the text.</param>
/// <param name="Error">One sentence; null where the text was checked.</param>
internal sealed record CheckedFile(
    FoundFile File, string Text, ImmutableArray<Diagnostic> Diagnostics, string? Error)
{
    private readonly Lazy<SourceLines> _lines = new(() => new SourceLines(Text));

    /// <summary>True where the error is one of many files together, and told once.</summary>
    public bool IsErrorShared { get; init; }

    public SourceLines Lines => _lines.Value;

    /// <summary>The first and the last place of a finding.</summary>
    public (SourcePlace Start, SourcePlace End) PlaceOf(Span span) =>
        (Lines.PlaceOf(span.Start), Lines.PlaceOf(span.Start + span.Length));

    /// <summary>A text that could not be checked.</summary>
    public static CheckedFile Failed(FoundFile file, string error) => new(file, "", [], error);
}
