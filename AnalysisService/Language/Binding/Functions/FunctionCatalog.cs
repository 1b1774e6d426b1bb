using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace FhirPath.Language.Binding.Functions;

/// <summary>
/// Every function there is, once, by chapter of the specification that defines it. Unknown names, arity and result
/// types are judged by it; completion, hover and signature help show it. A new function is a new row, nothing else.
/// </summary>
public static partial class FunctionCatalog
{
    /// <summary>All functions in the order of the specifications, members of variables last.</summary>
    public static ImmutableArray<FunctionSignature> All { get; } =
    [
        .. Existence, .. Filtering, .. Subsetting, .. Combining, .. Conversion, .. Strings, .. MathFunctions,
        .. TreeNavigation, .. Utility, .. DateTimeFunctions, .. Types, .. Aggregates, .. Fhir, .. Sdc, .. SqlOnFhir,
        .. Terminology, .. Factory, .. Server,
    ];

    private static readonly Dictionary<string, FunctionSignature>.AlternateLookup<ReadOnlySpan<char>> ByName =
        Index(All.Where(function => function.Owner is null));

    private static readonly FrozenDictionary<string, ImmutableArray<FunctionSignature>> Members =
        All.Where(function => function.Owner is not null)
            .GroupBy(function => function.Owner ?? "")
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>A function that any collection has, by name; case matters.</summary>
    public static bool TryGet(ReadOnlySpan<char> name, [NotNullWhen(true)] out FunctionSignature? function) =>
        ByName.TryGetValue(name, out function);

    /// <summary>The functions that a variable has beside those of every collection; empty for most variables.</summary>
    /// <param name="variable">Name without the percent sign: <c>terminologies</c>.</param>
    public static ImmutableArray<FunctionSignature> MembersOf(string variable) =>
        Members.TryGetValue(variable, out var functions) ? functions : [];

    /// <summary>A function that only a variable has (<c>%terminologies.expand()</c>).</summary>
    public static bool TryGetMember(string variable, string name, [NotNullWhen(true)] out FunctionSignature? function)
    {
        function = MembersOf(variable).FirstOrDefault(member => member.Name == name);
        return function is not null;
    }

    private static Dictionary<string, FunctionSignature>.AlternateLookup<ReadOnlySpan<char>> Index(
        IEnumerable<FunctionSignature> functions) =>
        functions.ToDictionary(function => function.Name, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
