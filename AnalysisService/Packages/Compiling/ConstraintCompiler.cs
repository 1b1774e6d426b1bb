using FhirPath.Language.Model;
using FhirPath.Packages.Definitions;

namespace FhirPath.Packages.Compiling;

/// <summary>Turns the elements of a profile into a type, and one for each group of elements that it narrows.</summary>
internal sealed class ConstraintCompiler
{
    /// <summary>Groups inside of groups: more than definitions have, and an end for any path.</summary>
    private const int MostDepth = 12;

    private const string ChoiceMark = "[x]";

    private readonly ElementTree _elements;
    private readonly FhirModel _model;
    private readonly List<TypeDraft> _groups = [];

    private ConstraintCompiler(ElementTree elements, FhirModel model)
    {
        _elements = elements;
        _model = model;
    }

    /// <summary>The type first, then its groups. Elements that stay as they are, are left out.</summary>
    public static List<TypeDraft> Compile(
        string name, TypeInfo constrained, ElementTree elements, FhirModel model)
    {
        var compiler = new ConstraintCompiler(elements, model);
        var own = compiler.CompileGroup(elements.RootPath, constrained, name, 0);
        return [TypeOf(name, constrained, own), .. compiler._groups];
    }

    /// <summary>An element as its definition narrows it; equal to <paramref name="inherited"/> where it does not.</summary>
    public static ElementDraft Narrow(ElementDefinition definition, ElementInfo inherited, FhirModel model)
    {
        var max = definition.Max is { } text ? ElementCompiler.MaxOf(definition, text) : null;
        var targets = ElementCompiler.TargetsOf(definition);
        var isSameText = definition.Short is null || definition.Short == inherited.Short;
        return new ElementDraft(inherited.Name)
        {
            IsChoice = inherited.IsChoice,
            IsOverride = true,
            Types = TypesOf(definition, inherited, model),
            Min = Math.Max(definition.Min ?? 0, inherited.Min),
            Max = max is null || max > inherited.Max ? inherited.Max : max,
            Short = definition.Short ?? inherited.Short,
            Definition = isSameText || !ElementCompiler.SaysMore(definition.Definition, definition.Short)
                ? null
                : definition.Definition,
            Targets = targets.Count > 0 ? targets : inherited.Targets,
            Binding = ElementCompiler.BindingOf(definition) ?? inherited.Binding,
            ContentReference = inherited.ContentReference,
        };
    }

    private List<ElementDraft> CompileGroup(string path, TypeInfo type, string name, int depth)
    {
        var own = new List<ElementDraft>();
        foreach (var definition in _elements.Below(path))
        {
            var lastName = definition.Path[(path.Length + 1)..];
            var bareName = lastName.EndsWith(ChoiceMark, StringComparison.Ordinal)
                ? lastName[..^ChoiceMark.Length]
                : lastName;

            // A choice renamed to one of its types (valueQuantity) speaks of values of that type only.
            if (type.FindElement(bareName) is not { } inherited)
            {
                continue;
            }

            var element = Narrow(definition, inherited, _model);
            element = element with { Types = WithGroup(definition, element, $"{name}.{bareName}", depth) };
            if (!IsSame(element, inherited))
            {
                own.Add(element);
            }
        }

        return own;
    }

    // A group of its own where what is below the element is narrowed; else the types stay what they are.
    private IReadOnlyList<string> WithGroup(
        ElementDefinition definition, ElementDraft element, string name, int depth)
    {
        if (depth >= MostDepth || element is not { Max: not 0, ContentReference: null, Types: [var only] }
            || !_model.TryGetType(only, out var type))
        {
            return element.Types;
        }

        var own = CompileGroup(definition.Path, type, name, depth + 1);
        if (own.Count == 0)
        {
            return element.Types;
        }

        _groups.Add(TypeOf(name, type, own) with { Short = element.Short });
        return [name];
    }

    private static TypeDraft TypeOf(string name, TypeInfo constrained, IReadOnlyList<ElementDraft> elements) =>
        new(name, constrained.Kind)
        {
            Base = constrained.Name,
            IsProfile = true,
            IsAbstract = constrained.IsAbstract,
            Elements = elements,
        };

    // Only types that the element can have anyway narrow it; anything else is taken for a gap in what is known.
    private static List<string> TypesOf(ElementDefinition definition, ElementInfo inherited, FhirModel model)
    {
        var inheritedNames = inherited.Types.Select(type => type.Name).ToList();
        if (inherited.ContentReference is not null || definition.Type.IsEmpty)
        {
            return inheritedNames;
        }

        var types = new List<TypeInfo>();
        foreach (var code in definition.Type)
        {
            if (!model.TryGetType(TypeNames.FromCode(code.FhirType ?? code.Code ?? ""), out var type)
                || !inherited.Types.Any(type.IsSubtypeOf))
            {
                return inheritedNames;
            }

            types.Add(type);
        }

        return [.. types.Select(type => type.Name).Distinct()];
    }

    private static bool IsSame(ElementDraft element, ElementInfo inherited) =>
        element.Min == inherited.Min
        && element.Max == inherited.Max
        && element.Short == inherited.Short
        && element.Binding == inherited.Binding
        && element.Types.SequenceEqual(inherited.Types.Select(type => type.Name))
        && element.Targets.SequenceEqual(inherited.Targets);
}
