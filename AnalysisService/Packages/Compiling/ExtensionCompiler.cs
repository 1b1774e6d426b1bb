using FhirPath.Language.Model;
using FhirPath.Packages.Definitions;

namespace FhirPath.Packages.Compiling;

/// <summary>
/// Finds the extensions inside an extension: slices of its <c>extension</c>, each with a URL and a value of its own.
/// </summary>
internal static class ExtensionCompiler
{
    private const int MostDepth = 8;
    private const string Slice = ".extension:";
    private const string ValueName = "value";

    /// <summary>The extension, then those inside it, each behind the one around it; and their types.</summary>
    public static (List<TypeDraft> Types, List<ExtensionDraft> Extensions) Compile(
        string name, string url, ElementTree elements, TypeInfo extension, FhirModel model)
    {
        var types = new List<TypeDraft>();
        var extensions = new List<ExtensionDraft> { new(url, name, -1) };
        var open = new Queue<(string Id, string Name, int Index, int Depth)>();
        open.Enqueue((elements.RootPath, name, 0, 0));
        while (open.TryDequeue(out var around))
        {
            foreach (var slice in elements.BelowId(around.Id)
                .Where(element => IsInside(element, around.Id))
                .DistinctBy(element => element.Id))
            {
                var sliceId = slice.Id ?? "";
                var inner = around.Name + sliceId[around.Id.Length..];
                var below = elements.BelowId(sliceId);
                types.Add(TypeOf(inner, slice, below, extension, model));
                extensions.Add(new ExtensionDraft(UrlOf(slice, below), inner, around.Index));
                if (around.Depth < MostDepth)
                {
                    open.Enqueue((sliceId, inner, extensions.Count - 1, around.Depth + 1));
                }
            }
        }

        return (types, extensions);
    }

    // One with a profile is defined elsewhere, under its own URL.
    private static bool IsInside(ElementDefinition element, string id) =>
        element.Id is { } own
        && own.AsSpan(id.Length).StartsWith(Slice)
        && own.AsSpan(id.Length + Slice.Length).IndexOfAny(".:/") < 0
        && element.Type.All(type => type.Profile.IsEmpty);

    private static string UrlOf(ElementDefinition slice, IReadOnlyList<ElementDefinition> below) =>
        below.FirstOrDefault(element => LastName(element) == "url") is { } url
            ? url.FixedUri ?? url.PatternUri ?? slice.SliceName ?? ""
            : slice.SliceName ?? "";

    private static TypeDraft TypeOf(
        string name,
        ElementDefinition slice,
        IReadOnlyList<ElementDefinition> below,
        TypeInfo extension,
        FhirModel model)
    {
        var value = below.FirstOrDefault(element => LastName(element) == "value[x]");
        return new TypeDraft(name, extension.Kind)
        {
            Base = extension.Name,
            IsProfile = true,
            Short = slice.Short,
            Elements = value is not null && extension.FindElement(ValueName) is { } inherited
                ? [ConstraintCompiler.Narrow(value, inherited, model)]
                : [],
        };
    }

    private static string LastName(ElementDefinition element) =>
        element.Id is { } id ? id[(id.LastIndexOf('.') + 1)..] : "";
}
