using System.Collections.Frozen;
using FhirPath.Language.Binding;
using FhirPath.Language.Features.Strings;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Completions;

/// <summary>A place where an author writes, and what has to be known to say what may come.</summary>
/// <param name="Word">What is replaced, in the document.</param>
/// <param name="Context">What surrounds the expression.</param>
/// <param name="Scope">What <c>$this</c> and its like mean.</param>
internal sealed record Place(TextSpan Word, BindingContext Context, Scope Scope)
{
    /// <summary>What sort of thing may come.</summary>
    public PlaceKind Kind { get; init; }

    /// <summary>
    /// What a name will be looked up in; of a type what is tested or cast; of an operator what stands on its left.
    /// </summary>
    public BoundType Focus { get; init; } = BoundType.Unknown;

    /// <summary>The variable before the dot, which may have functions of its own.</summary>
    public string? Owner { get; init; }

    /// <summary>True behind <c>where()</c>: what stands before the dot was picked from more.</summary>
    public bool IsPicked { get; init; }

    /// <summary>
    /// True behind plain steps from the name of a type (<c>AuditEvent.agent.</c>), as search parameters have them.
    /// </summary>
    public bool IsRooted { get; init; }

    /// <summary>The namespace before the dot of a type's name; empty where there is none.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>True where an opening parenthesis follows: a function needs none of its own.</summary>
    public bool IsCalled { get; init; }

    /// <summary>True where a sort key is complete: a direction may follow.</summary>
    public bool IsSortKey { get; init; }

    /// <summary>What a string written here would be for; null where nothing is known of that.</summary>
    public StringPlace? Text { get; init; }

    /// <summary>
    /// The quote that the author has begun the name with, behind the percent sign of a variable; else a backtick.
    /// </summary>
    public char Quote { get; init; } = '`';

    /// <summary>True where the word begins with a quote.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>True where a time is added to a date: nothing but a unit can follow the number.</summary>
    public bool IsUnitDue { get; init; }

    /// <summary>True right behind a number: a unit may follow.</summary>
    public bool IsAfterNumber { get; init; }

    /// <summary>True where nobody wants documentation with each item.</summary>
    public bool LeavesTexts { get; init; }

    /// <summary>Names that stand in the expression before the place.</summary>
    public IReadOnlySet<string> WrittenNames { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Variables that the expression defines before the place.</summary>
    public IReadOnlyList<string> DefinedVariables { get; init; } = [];
}
