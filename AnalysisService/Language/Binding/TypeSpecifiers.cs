using FhirPath.Language.Model;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Binding;

/// <summary>Types by the names that <c>is</c>, <c>as</c> and <c>ofType()</c> give them.</summary>
internal static class TypeSpecifiers
{
    // Profiles that FHIR's own specification uses like types; their values are of the type they constrain.
    private static readonly (string Name, string Type)[] Profiles =
        [("SimpleQuantity", "Quantity"), ("MoneyQuantity", "Quantity")];

    /// <summary>The name that an argument spells (<c>Patient</c>, <c>FHIR.Patient</c>); null where it is no name.</summary>
    public static string? NameOf(ExpressionSyntax argument)
    {
        if (argument is MemberInvocation member)
        {
            return member.Name;
        }

        var names = new Stack<string>();
        while (argument is PathExpression { Invocation: MemberInvocation last } path)
        {
            names.Push(last.Name);
            argument = path.Target;
        }

        if (argument is not MemberInvocation first)
        {
            return null;
        }

        names.Push(first.Name);
        return string.Join('.', names);
    }

    /// <summary>The type of a name, or null.</summary>
    public static TypeInfo? Find(FhirModel model, string name)
    {
        if (model.TryResolveTypeSpecifier(name, out var type))
        {
            return type;
        }

        foreach (var profile in Profiles)
        {
            if (profile.Name == name && model.TryGetType(profile.Type, out type))
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>
    /// True where a name that is not found is certainly wrong: a plain name, or one in a namespace of which all types
    /// are known. Other models have namespaces of their own, and a delimited name may be a URL.
    /// </summary>
    public static bool IsJudged(FhirModel model, string name)
    {
        var dot = name.IndexOf('.');
        if (dot < 0)
        {
            return name.Length > 0 && name.AsSpan().IndexOfAny(":/") < 0;
        }

        // A type in the wrong namespace is a question that may be asked: Patient.is(System.Patient) is false.
        var local = name.AsSpan(dot + 1);
        return name.AsSpan(0, dot) is "FHIR" or "System"
            && !local.IsEmpty
            && !model.TryResolveTypeSpecifier(local, out _);
    }

    /// <summary>A type with a similar name, or null.</summary>
    public static string? Suggest(FhirModel model, string name)
    {
        var fhir = model.Types.Select(type => type.Name);
        var system = SystemTypes.All.Select(type => type.LocalName);
        var dot = name.IndexOf('.');
        if (dot < 0)
        {
            return EditDistance.Nearest(name, fhir.Concat(system));
        }

        var candidates = name.AsSpan(0, dot) is "System" ? system : fhir;
        var nearest = EditDistance.Nearest(name.AsSpan(dot + 1), candidates);
        return nearest is null ? null : $"{name.AsSpan(0, dot)}.{nearest}";
    }
}
