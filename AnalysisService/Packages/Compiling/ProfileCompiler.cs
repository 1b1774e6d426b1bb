using FhirPath.Language.Model;
using FhirPath.Packages.Definitions;

namespace FhirPath.Packages.Compiling;

/// <summary>
/// Turns profiles into types that narrow those of a model. Slices are left out: what they say holds for some values
/// only. Only of an extension the slices are the extensions inside it.
/// </summary>
internal sealed class ProfileCompiler
{
    private const string ExtensionType = "Extension";

    private readonly FhirModel _model;
    private readonly List<string> _problems;
    private readonly List<TypeDraft> _types = [];
    private readonly List<ProfileDraft> _profiles = [];
    private readonly List<ExtensionDraft> _extensions = [];

    // Names of the types by the URL of the profile.
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    // The type of the model that each profile constrains, by the name of the profile's type.
    private readonly Dictionary<string, string> _constrained = new(StringComparer.Ordinal);

    private readonly HashSet<string> _typeNames;

    private ProfileCompiler(FhirModel model, List<string> problems)
    {
        _model = model;
        _problems = problems;
        _typeNames = model.Types.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>All profiles among the definitions; one that is broken is a problem, and left out.</summary>
    public static ProfileDrafts Compile(DefinitionSet definitions, FhirModel model, List<string> problems)
    {
        var compiler = new ProfileCompiler(model, problems);
        var profiles = definitions.Structures.Where(IsProfile).DistinctBy(profile => profile.Url).ToList();
        compiler.NameAll(profiles);
        foreach (var profile in profiles.OrderBy(profile => profile.Url, StringComparer.Ordinal))
        {
            compiler.Compile(profile, profile.Url ?? "");
        }

        var known = compiler._types.Select(compiler.WithKnownBase).ToList();
        var types = BaseChains.Bounded(known, compiler.ConstrainedBy, problems);
        return new ProfileDrafts(types, compiler._profiles, compiler._extensions);
    }

    private static bool IsProfile(StructureDefinition definition) =>
        definition is { Derivation: "constraint", Url: not null }
        and { Kind: "primitive-type" or "complex-type" or "resource" };

    private void NameAll(IEnumerable<StructureDefinition> profiles)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var profile in profiles)
        {
            var url = profile.Url ?? "";
            var id = profile.Id ?? url[(url.LastIndexOf('/') + 1)..];
            var isFree = id.Length > 0 && !_model.TryGetType(id, out _) && taken.Add(id);
            _names.Add(url, isFree ? id : url);
        }
    }

    private void Compile(StructureDefinition profile, string url)
    {
        var name = _names[url];
        if (!_model.TryGetType(TypeNames.Of(profile), out var constrained))
        {
            _problems.Add($"{name} constrains {TypeNames.Of(profile)}, a type that {_model.Release} lacks.");
            return;
        }

        try
        {
            var elements = ElementTree.Of(profile, constrained.Name);
            var types = ConstraintCompiler.Compile(name, constrained, elements, _model);
            types[0] = types[0] with { Base = BaseOf(profile, constrained), Short = elements.Root?.Short };
            var (inside, extensions) = constrained.Name == ExtensionType
                ? ExtensionCompiler.Compile(name, url, elements, constrained, _model)
                : ([], []);
            types.AddRange(inside);
            if (types.Find(type => !_typeNames.Add(type.Name)) is { } second)
            {
                throw new DefinitionException($"There is another {second.Name}.");
            }

            _types.AddRange(types);
            _profiles.Add(new ProfileDraft(url, profile.Name, name));
            _constrained.Add(name, constrained.Name);
            var before = _extensions.Count;
            _extensions.AddRange(extensions.Select(extension => extension.Around < 0
                ? extension
                : extension with { Around = extension.Around + before }));
        }
        catch (DefinitionException exception)
        {
            _problems.Add($"{name}: {exception.Message}");
        }
    }

    // A profile may be based on one that is left out.
    private TypeDraft WithKnownBase(TypeDraft type) =>
        type.Base is { } parent && (_constrained.ContainsKey(parent) || _model.TryGetType(parent, out _))
            ? type
            : type with { Base = ConstrainedBy(type) };

    private string? ConstrainedBy(TypeDraft type) => _constrained.GetValueOrDefault(type.Name);

    // Another profile of the same definitions, else the type itself: it has everything but the profiles between.
    private string BaseOf(StructureDefinition profile, TypeInfo constrained) =>
        profile.BaseDefinition is { } url && url != profile.Url && _names.TryGetValue(url, out var name)
            ? name
            : constrained.Name;
}
