using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Model;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Navigation;

/// <summary>A place of a document that names something.</summary>
/// <param name="Referent">What it names.</param>
/// <param name="Span">The name, in the document; of a variable's use with its percent sign.</param>
/// <param name="Kind">What the place does with it.</param>
/// <param name="Type">What stands there yields; of a type that type.</param>
public sealed record Occurrence(Referent Referent, TextSpan Span, OccurrenceKind Kind, BoundType Type)
{
    /// <summary>The whole that declares it, where this does; else <see cref="Span"/>.</summary>
    public TextSpan Extent { get; init; } = Span;

    /// <summary>The name alone: without percent sign and quotes.</summary>
    public TextSpan Name { get; init; } = Span;

    /// <summary>True where the name is written in quotes or backticks.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>The elements as the types at hand have them, of several types more than one; none where no element is
    /// named.</summary>
    internal ImmutableArray<ElementInfo> Elements { get; init; } = [];

    /// <summary>What a cursor touches to mean it: with the namespace before a type.</summary>
    internal TextSpan Reach { get; init; } = Span;
}
