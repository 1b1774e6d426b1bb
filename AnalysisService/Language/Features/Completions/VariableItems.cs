using FhirPath.Language.Binding;
using FhirPath.Language.Features.Descriptions;

namespace FhirPath.Language.Features.Completions;

/// <summary>Variables.</summary>
internal static class VariableItems
{
    /// <summary>Those with a dollar sign that exist at the place.</summary>
    public static IEnumerable<CompletionItem> Special(Place place)
    {
        yield return Of("$this", place.Focus.Name ?? "");
        if (place.Scope.HasIndex)
        {
            yield return Of("$index", "Integer");
        }

        if (place.Scope.HasTotal)
        {
            yield return Of("$total", "");
        }
    }

    /// <summary>Those with a percent sign: the expression's own, the document's, those of the specifications.</summary>
    public static IEnumerable<CompletionItem> Environment(Place place) =>
        place.DefinedVariables.Select(name => Of($"%{Delimit(name, place)}", "defined here"))
            .Concat(place.Context.Variables.Values
                .OrderBy(variable => variable.Name, StringComparer.Ordinal)
                .Select(variable => Of($"%{Delimit(variable.Name, place)}", variable.Type)))
            .Concat(EnvironmentVariables.Core.Concat(EnvironmentVariables.Special)
                .Select(name => Of($"%{Delimit(name, place)}", TypeOf(name, place.Context))))
            .DistinctBy(item => item.Label);

    private static string TypeOf(string name, BindingContext context) =>
        EnvironmentVariables.TryGet(name, context, out var type) ? type.Name ?? "" : "";

    private static CompletionItem Of(string name, string type) => new(name, CompletionKind.Variable)
    {
        Detail = type,
        Description = type,
        Documentation = Variables.Find(name.Replace("`", "", StringComparison.Ordinal))?.Text ?? "",
    };

    // Whoever has begun with a quote goes on with it.
    private static string Delimit(string name, Place place) => !place.IsQuoted
        && name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_')
            ? name
            : $"{place.Quote}{name}{place.Quote}";
}
