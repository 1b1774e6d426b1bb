using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Documents;
using FhirPath.Language.Model;

namespace FhirPath.Language.Analysis;

/// <summary>What is wrong with the example resource of a directive, as far as its text tells.</summary>
internal static class ExampleCheck
{
    /// <param name="directive">An <c>@input</c> or <c>@data</c> that has a value.</param>
    /// <param name="file">The file that it names, as far as it is known; null for an example in place.</param>
    /// <param name="model">The types of the release; null where that is unknown.</param>
    /// <param name="focus">What expressions are evaluated on, as far as it is declared.</param>
    public static IEnumerable<Diagnostic> Of(
        Directive directive, ExampleFile? file, FhirModel? model, BoundType focus)
    {
        if (InlineResource.IsObject(directive.Value))
        {
            return !InlineResource.IsWhole(directive.Value) ? [Errors.UnfinishedExample(directive.ValueSpan)]
                : InlineResource.TypeOf(directive.Value) is { } name ? OfType(directive, name, model, focus)
                : [Errors.ExampleWithoutType(directive.ValueSpan)];
        }

        if (ExamplePath.Of(directive) is not { } path)
        {
            return [Errors.UnsupportedExample(directive.ValueSpan, directive.Value)];
        }

        return file?.State switch
        {
            ExampleState.Resource => OfType(directive, file.ResourceType, model, focus),
            ExampleState.NotFound => [Errors.ExampleNotFound(directive.ValueSpan, path)],
            ExampleState.NotJson => [Errors.ExampleNotJson(directive.ValueSpan, path)],
            ExampleState.WithoutType => [Errors.ExampleWithoutType(directive.ValueSpan)],
            ExampleState.Outside => [Errors.ExampleOutside(directive.ValueSpan, path)],
            _ => [],
        };
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
