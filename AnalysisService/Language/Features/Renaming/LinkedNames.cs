using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Features.Navigation;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Renaming;

/// <summary>The places of a variable's name that can be typed at together: they all spell it in the same plain way.</summary>
public static class LinkedNames
{
    /// <summary>What a name that is typed may look like to stay linked, as a regular expression.</summary>
    public const string WordPattern = "[A-Za-z_][A-Za-z0-9_]*";

    private const int MostNames = 1_000;

    /// <summary>
    /// The names, without percent sign and quotes, in the order of the text; empty where the cursor is in no variable's
    /// name, or where one of its places spells it in another way.
    /// </summary>
    public static ImmutableArray<TextSpan> At(Snapshot snapshot, int offset)
    {
        if (Occurrences.At(snapshot, offset) is not { } here
            || !here.Name.Touches(offset)
            || here.Referent is not (ExpressionVariable or EnvironmentVariable { Declaration: not null })
            || !VariableName.IsPlain(here.Referent.Spelling))
        {
            return [];
        }

        var all = Occurrences.All(snapshot, here.Referent).Take(MostNames + 1).ToList();
        return all.Count is < 2 or > MostNames || all.Any(occurrence => !IsLinked(snapshot.Text, occurrence))
            ? []
            : [.. all.Select(occurrence => occurrence.Name).OrderBy(span => span.Start)];
    }

    private static bool IsLinked(string text, Occurrence occurrence) =>
        (occurrence.Kind == OccurrenceKind.Declaration || !occurrence.IsQuoted)
        && text.AsSpan(occurrence.Name.Start, occurrence.Name.Length).SequenceEqual(occurrence.Referent.Spelling);
}
