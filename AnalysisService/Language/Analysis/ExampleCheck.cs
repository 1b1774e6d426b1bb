using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Documents;
using FhirPath.Language.Model;

namespace FhirPath.Language.Analysis;

/// <summary>What is wrong with the example resource of a directive, as far as its text tells.</summary>
internal static class ExampleCheck
{
    private const string Extension = ".json";

    /// <param name="directive">An <c>@input</c> or <c>@data</c> that has a value.</param>
    /// <param name="model">The types of the release; null where that is unknown.</param>
    /// <param name="focus">What expressions are evaluated on, as far as it is declared.</param>
    public static IEnumerable<Diagnostic> Of(Directive directive, FhirModel? model, BoundType focus)
    {
        if (!InlineResource.IsObject(directive.Value))
        {
            return directive.Value.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
                ? []
                : [Errors.UnsupportedExample(directive.ValueSpan, directive.Value)];
        }

        if (!InlineResource.IsWhole(directive.Value))
        {
            return [Errors.UnfinishedExample(directive.ValueSpan)];
        }

        return InlineResource.TypeOf(directive.Value) is { } name
            ? OfType(directive, name, model, focus)
            : [Errors.ExampleWithoutType(directive.ValueSpan)];
    }

    // A data type or element as context stands in any resource.
    private static IEnumerable<Diagnostic> OfType(
        Directive directive, string name, FhirModel? model, BoundType focus)
    {
        if (model is not null
            && model.TryGetType(name, out var type)
            && focus.Types is [{ Kind: TypeKind.Resource }, ..]
            && !focus.Types.Any(own => own.IsSubtypeOf(type) || type.IsSubtypeOf(own)))
        {
            yield return Errors.ConflictingExample(directive.ValueSpan, name, focus.Name ?? "");
        }
    }
}
