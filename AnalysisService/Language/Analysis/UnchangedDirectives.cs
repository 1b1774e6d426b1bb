using System.Collections.Immutable;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Documents;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis;

/// <summary>Tells whether a change leaves all directives of a document as they are.</summary>
internal static class UnchangedDirectives
{
    /// <summary>
    /// What is wrong with the directives, at its place in the next version; null where one of them may be another.
    /// </summary>
    /// <param name="before">The document.</param>
    /// <param name="after">Its next version.</param>
    /// <param name="diagnostics">What is wrong with the directives of the document.</param>
    /// <param name="change">Where the versions differ.</param>
    public static ImmutableArray<Diagnostic>? TryMap(
        FhirPathDocument before, FhirPathDocument after, ImmutableArray<Diagnostic> diagnostics, TextChange change) =>
        AreSame(before, after, change) ? TryMap(diagnostics, change) : null;

    private static bool AreSame(FhirPathDocument before, FhirPathDocument after, TextChange change)
    {
        var (old, now) = (before.Directives, after.Directives);
        if (old.Length != now.Length || Map(before.UnterminatedComment, change) != after.UnterminatedComment)
        {
            return false;
        }

        for (var index = 0; index < now.Length; index++)
        {
            if (change.Map(old[index].NameSpan) != now[index].NameSpan
                || change.Map(old[index].ValueSpan) != now[index].ValueSpan
                || IsFirstOfLine(old, index) != IsFirstOfLine(now, index))
            {
                return false;
            }
        }

        return true;
    }

    // Whether a section of the document of its own begins with it.
    private static bool IsFirstOfLine(ImmutableArray<Directive> directives, int index) =>
        directives[index].LineStart != (index == 0 ? 0 : directives[index - 1].LineStart);

    private static ImmutableArray<Diagnostic>? TryMap(ImmutableArray<Diagnostic> diagnostics, TextChange change)
    {
        var mapped = ImmutableArray.CreateBuilder<Diagnostic>(diagnostics.Length);
        foreach (var diagnostic in diagnostics)
        {
            var spans = diagnostic.Fixes.SelectMany(fix => fix.Edits).Select(edit => edit.Span).Append(diagnostic.Span);
            var isBefore = spans.All(span => span.End < change.Start);
            if (!isBefore && !spans.All(span => span.Start > change.OldEnd))
            {
                return null;
            }

            mapped.Add(isBefore ? diagnostic : diagnostic.Shift(change.Shift));
        }

        return mapped.MoveToImmutable();
    }

    // A change behind the opening is inside of the comment.
    private static TextSpan? Map(TextSpan? opening, TextChange change) =>
        opening is { } span ? change.Map(span) : null;
}
