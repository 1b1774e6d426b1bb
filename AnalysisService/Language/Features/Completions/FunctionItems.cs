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
            LabelDetail = ParametersOf(function),
            Description = FunctionLabel.ResultOf(function),
            IsDeprecated = function.Instead is not null,
        };
        var call = name with { InsertText = CallOf(function), IsSnippet = !function.Parameters.IsEmpty };
        return (call, name);
    }

    // Whoever writes it goes through what has to be given, and ends behind the call.
    private static string CallOf(FunctionSignature function)
    {
        if (function.Parameters.IsEmpty)
        {
            return $"{function.Name}()";
        }

        var given = function.Parameters.Take(function.MinArguments)
            .Select((parameter, index) => $"${{{index + 1}:{parameter.Name}}}");
        return function.MinArguments == 0
            ? $"{function.Name}($0)"
            : $"{function.Name}({string.Join(", ", given)})$0";
    }

    // (start, length?)
    private static string ParametersOf(FunctionSignature function)
    {
        var names = function.Parameters.Select(parameter => parameter.IsRepeated ? $"{parameter.Name}, …"
            : parameter.IsOptional ? $"{parameter.Name}?"
            : parameter.Name);
        return $"({string.Join(", ", names)})";
    }
}
