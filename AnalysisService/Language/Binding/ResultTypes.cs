using System.Collections.Immutable;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Model;

namespace FhirPath.Language.Binding;

/// <summary>Applies the rule that the catalog gives for a function's result to the types of a call.</summary>
internal static class ResultTypes
{
    // Gathering the children of more types than this costs more than it tells.
    private const int MostParents = 12;

    /// <param name="rule">The function's rule.</param>
    /// <param name="focus">What the function is called on.</param>
    /// <param name="arguments">The arguments from the rule's first one on, taken together.</param>
    /// <param name="model">The types of the release, or null.</param>
    public static BoundType Of(ResultRule rule, BoundType focus, BoundType arguments, FhirModel? model)
    {
        var types = TypesOf(rule, focus, arguments, model);
        return types.IsKnown ? types.WithCardinality(IsCollection(rule.Cardinality, focus, arguments)) : types;
    }

    private static BoundType TypesOf(ResultRule rule, BoundType focus, BoundType arguments, FhirModel? model) =>
        rule.Source switch
        {
            ResultSource.Fixed => Fixed(rule.TypeNames, model),
            ResultSource.FixedByInput => FixedBy(focus, rule.TypeNames, model),
            ResultSource.Input => focus,
            ResultSource.InputAndArguments => focus.Or(arguments),
            ResultSource.Arguments or ResultSource.ArgumentsRepeated or ResultSource.TypeArgument => arguments,
            ResultSource.ReferenceTargets => TargetsOf(focus, model),
            ResultSource.InputValue => ValuesOf(focus),
            ResultSource.Children => ChildrenOf(focus),
            ResultSource.Descendants or ResultSource.Unknown => BoundType.Unknown,
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Source, "A source needs a rule."),
        };

    private static bool IsCollection(ResultCardinality cardinality, BoundType focus, BoundType arguments) =>
        cardinality switch
        {
            ResultCardinality.Single => false,
            ResultCardinality.Collection => true,
            ResultCardinality.AsInput => focus.IsCollection,
            ResultCardinality.AsArguments => arguments.IsCollection,
            ResultCardinality.InputTimesArgument => focus.IsCollection || arguments.IsCollection,
            _ => throw new ArgumentOutOfRangeException(nameof(cardinality), cardinality, "A cardinality needs a rule."),
        };

    private static BoundType Fixed(ImmutableArray<string> names, FhirModel? model)
    {
        if (names.Length == 1 && SystemResults.Named(names[0]) is { IsKnown: true } system)
        {
            return system;
        }

        var types = BoundType.Empty;
        foreach (var name in names)
        {
            if (model is not null && model.TryGetType(name, out var type))
            {
                types = types.Or(BoundType.One(type));
            }
        }

        return types.Types.IsEmpty ? BoundType.Unknown : types;
    }

    // round() of a quantity is one, of any number a decimal; of what is not known it is either.
    private static BoundType FixedBy(BoundType focus, ImmutableArray<string> names, FhirModel? model)
    {
        if (focus.Types.IsEmpty)
        {
            return Fixed(names, model);
        }

        var types = BoundType.Empty;
        foreach (var type in focus.Types)
        {
            var own = type.SystemType?.Name;
            types = types.Or(SystemResults.Named(own is not null && names.Contains(own) ? own : names[0]));
        }

        return types;
    }

    private static BoundType TargetsOf(BoundType focus, FhirModel? model)
    {
        if (model is null || focus.Element is not { } element || element.Targets.IsEmpty)
        {
            return BoundType.Unknown;
        }

        var targets = BoundType.Empty;
        foreach (var name in element.Targets)
        {
            if (!model.TryGetType(name, out var type) && (type = model.FindProfile(name)?.Type) is null)
            {
                return BoundType.Unknown;
            }

            targets = targets.Or(BoundType.One(type));
        }

        return targets;
    }

    // Of an abstract type, and of what are children of children already, the types are as good as any.
    private static BoundType ChildrenOf(BoundType focus)
    {
        if (focus.Types.Length > MostParents || focus.Types.Any(type => type.IsAbstract))
        {
            return BoundType.Unknown;
        }

        var children = BoundType.Empty;
        foreach (var type in focus.Types)
        {
            foreach (var element in type.AllElements)
            {
                children = children.Or(BoundType.Of(element.Types, isCollection: true));
            }
        }

        return children.Types.IsEmpty ? BoundType.Unknown : children;
    }

    private static BoundType ValuesOf(BoundType focus)
    {
        var values = BoundType.Empty;
        foreach (var type in focus.Types)
        {
            if (type.SystemType is not { } value)
            {
                return BoundType.Unknown;
            }

            values = values.Or(BoundType.One(value));
        }

        return focus.IsKnown ? values : BoundType.Unknown;
    }
}
