using System.Collections.Immutable;
using FhirPath.Language.Text;

namespace FhirPath.Language.Diagnostics;

/// <summary>A repair that an editor can offer.</summary>
/// <param name="Title">What it does, as a command: «Change to 'given'».</param>
/// <param name="Edits">Applied together; they don't overlap.</param>
public sealed record DiagnosticFix(string Title, ImmutableArray<TextEdit> Edits)
{
    internal DiagnosticFix Shift(int distance) => this with { Edits = [.. Edits.Select(edit => edit.Shift(distance))] };

    internal DiagnosticFix ToReal(PaddedText text) =>
        this with { Edits = [.. Edits.Select(edit => edit with { Span = text.ToReal(edit.Span) })] };
}
