using System.Collections.Immutable;
using FhirPath.Language.Text;

namespace FhirPath.Language.Diagnostics;

/// <summary>One finding about a text.</summary>
/// <param name="Code">Stable, never reused: <c>FP1001</c>. See <see cref="DiagnosticTable"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">A sentence for the author, in English.</param>
/// <param name="Span">Where it is; within the text it was found in.</param>
/// <param name="Fixes">Edits that would repair it, best first.</param>
public sealed record Diagnostic(
    string Code, Severity Severity, string Message, TextSpan Span, ImmutableArray<DiagnosticFix> Fixes)
{
    /// <summary>Other places that help to understand it.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>The same finding in a text that has <paramref name="distance"/> more code units before it.</summary>
    public Diagnostic Shift(int distance) => distance == 0
        ? this
        : this with
        {
            Span = Span.Shift(distance),
            Fixes = [.. Fixes.Select(fix => fix.Shift(distance))],
            Related = [.. Related.Select(place => place.Shift(distance))],
        };

    /// <summary>The same finding in the text without gaps.</summary>
    internal Diagnostic ToReal(PaddedText text) => this with
    {
        Span = text.ToReal(Span),
        Fixes = [.. Fixes.Select(fix => fix.ToReal(text))],
        Related = [.. Related.Select(place => place with { Span = text.ToReal(place.Span) })],
    };
}
