using System.Collections.Immutable;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Outline;

/// <summary>An entry of a document's outline.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">One line, cut to what a list has room for.</param>
/// <param name="Detail">Type and cardinality; empty where they are not known.</param>
/// <param name="Span">All of it.</param>
/// <param name="Selection">The part of it to go to; inside of <paramref name="Span"/>.</param>
/// <param name="Children">What it declares.</param>
public sealed record OutlineItem(
    OutlineKind Kind,
    string Name,
    string Detail,
    TextSpan Span,
    TextSpan Selection,
    ImmutableArray<OutlineItem> Children);
