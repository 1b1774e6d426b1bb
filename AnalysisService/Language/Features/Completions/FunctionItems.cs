using System.Collections.Immutable;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Features.Descriptions;

namespace FhirPath.Language.Features.Completions;

/// <summary>The functions.</summary>
internal static class FunctionItems
{
    // Each as a call and, where the parenthesis is there already, as a name.
    private static readonly Dictionary<FunctionSignature, (CompletionItem Call, CompletionItem Name)> Items = new(
        FunctionCatalog.All.Select(function => KeyValuePair.Create(function, Create(function))),
        ReferenceEqualityComparer.Instance);

    /// <summary>The item of a function; without parentheses where one follows.</summary>
    public static CompletionItem Of(FunctionSignature function, bool isCalled) =>
        isCalled ? Items[function].Name : Items[function].Call;

    /// <summary>Those that make sense after a dot, best first.</summary>
    public static ImmutableArray<CompletionItem> AfterDot(Place place) =>
    [
        .. FunctionRanking.At(place)
            .Where(function => !FunctionFit.StandsAlone(function) && FunctionFit.Fits(function, place.Focus))
            .Select(function => Of(function, place.IsCalled)),
    ];

    /// <summary>Those that make sense without anything before them, best first.</summary>
    public static ImmutableArray<CompletionItem> AtStart(Place place) =>
    [
        .. FunctionRanking.At(place)
            .Where(function => FunctionFit.StandsAlone(function) || FunctionFit.Fits(function, place.Focus))
            .Select(function => Of(function, place.IsCalled)),
    ];

    private static (CompletionItem Call, CompletionItem Name) Create(FunctionSignature function)
    {
        var name = new CompletionItem(function.Name, CompletionKind.Function)
        {
            Detail = function.Label,
            Documentation = FunctionDescription.Briefly(function),
        };
        var takesArguments = !function.Parameters.IsEmpty;
        var call = name with
        {
            InsertText = takesArguments ? $"{function.Name}($0)" : $"{function.Name}()",
            IsSnippet = takesArguments,
        };
        return (call, name);
    }
}
