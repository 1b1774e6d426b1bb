using FhirPath.Language.Binding;
using FhirPath.Language.Features.Descriptions;
using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Completions;

/// <summary>Names of types.</summary>
internal static class TypeItems
{
    private const string System = "System";

    /// <summary>What may be tested or cast to: first what the focus can be at all.</summary>
    public static IEnumerable<CompletionItem> At(Place place)
    {
        if (place.Context.Model is not { } model)
        {
            return [];
        }

        var types = place.Namespace switch
        {
            "" => Named(model).Concat(SystemTypes.All),
            System => SystemTypes.All,
            "FHIR" => Named(model),
            _ => [],
        };
        // Of any resource, and where nothing is known, those that references point at most.
        var isAnyResource = place.Focus.Types.IsEmpty
            || place.Focus.Single is { IsAbstract: true, Kind: TypeKind.Resource };
        var isOnlyOne = types.Count(type => IsPossible(type, place.Focus)) == 1;
        return types.OrderBy(type => IsPossible(type, place.Focus) ? 0 : 1)
            .ThenByDescending(type => isAnyResource ? model.CountReferencesTo(type.Name) : 0)
            .Select((type, index) => Of(type, model, place.Namespace) with { IsPreselected = isOnlyOne && index == 0 });
    }

    /// <summary>Of a focus of several types: each of them, to go on with.</summary>
    public static IEnumerable<CompletionItem> Narrowing(Place place) => place.Focus.Types is { Length: > 1 } types
        ? types.Select(type => new CompletionItem($"ofType({type.Name})", CompletionKind.Function)
        {
            Detail = type.Name,
            Documentation = type.Short ?? "",
            InsertText = place.IsCalled ? "ofType" : $"ofType({type.Name})",
        })
        : [];

    /// <summary>The resources, where a path may start with one.</summary>
    public static IEnumerable<CompletionItem> Resources(FhirModel model) => model.Resources.Select(Of);

    /// <summary>Profiles of resources, in a model of profiles: those of a release itself are few and seldom meant.</summary>
    public static IEnumerable<CompletionItem> Profiles(FhirModel model) => model.Below is null
        ? []
        : model.Profiles.Select(profile => profile.Type).Where(type => type.Kind == TypeKind.Resource).Select(Of);

    /// <summary>Data types and primitives.</summary>
    public static IEnumerable<CompletionItem> DataTypes(FhirModel model) =>
        model.Types.Where(type => type.Kind is TypeKind.Complex or TypeKind.Primitive).Select(Of);

    /// <summary>The types that a path may start with: those of the focus, first those that no path started with yet.</summary>
    public static IEnumerable<CompletionItem> Roots(Place place) => place.Focus.Types
        .Where(type => type.Kind is TypeKind.Resource or TypeKind.Complex)
        .OrderBy(type => place.Focus.Types.Length > 1 && place.WrittenNames.Contains(type.Name))
        .Select(Of);

    private static IEnumerable<TypeInfo> Named(FhirModel model) =>
        model.Types.Where(type => type.Kind != TypeKind.Backbone);

    private static bool IsPossible(TypeInfo type, BoundType focus)
    {
        foreach (var own in focus.Types)
        {
            if (type.IsSubtypeOf(own) || own.IsSubtypeOf(type))
            {
                return true;
            }
        }

        return false;
    }

    private static CompletionItem Of(TypeInfo type) => new(type.Name, CompletionKind.Type)
    {
        Detail = TypeDescription.Detail(type),
        Description = TypeDescription.Detail(type),
        Documentation = type.Short ?? "",
    };

    // A System type that FHIR has a type of the same name for needs its namespace.
    private static CompletionItem Of(TypeInfo type, FhirModel model, string writtenNamespace)
    {
        var isShort = writtenNamespace.Length > 0 || !model.TryGetType(type.LocalName, out var other) || other == type;
        return Of(type) with
        {
            Label = isShort ? type.LocalName : type.Name,
            InsertText = isShort ? type.LocalName : type.Name,
        };
    }
}
