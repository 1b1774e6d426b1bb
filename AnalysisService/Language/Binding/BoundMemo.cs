using System.Collections.Immutable;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding;

/// <summary>What binding a part of an expression gave, and what that depended on.</summary>
/// <param name="Scope">What <c>$this</c> and its like were.</param>
/// <param name="Defined">The variables defined before.</param>
/// <param name="Type">What the part yields.</param>
/// <param name="Findings">What was found and kept, in that order.</param>
/// <param name="Errors">How many of them are errors.</param>
/// <param name="IsComplete">False where findings less grave than that were dropped, as there were too many.</param>
/// <param name="TypeTests">How many type tests it has.</param>
/// <param name="HasOwnRoot">True where a path in it starts with the type of the focus.</param>
/// <param name="SortKey">The last sort key in it.</param>
internal sealed record BoundMemo(
    Scope Scope,
    ImmutableDictionary<string, DefinedVariable> Defined,
    BoundType Type,
    ImmutableArray<Diagnostic> Findings,
    int Errors,
    bool IsComplete,
    int TypeTests,
    bool HasOwnRoot,
    ExpressionSyntax? SortKey);
