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
    /// <param name="arguments">What is known of the arguments.</param>
    /// <param name="model">The types of the release, or null.</param>
    public static BoundType Of(ResultRule rule, BoundType focus, ArgumentTypes arguments, FhirModel? model)
    {
        var types = TypesOf(rule, focus, arguments.Results, model);
        if (!types.IsKnown)
        {
            return types;
        }

        var order = rule.Source == ResultSource.Fixed || rule.Order > focus.Order ? rule.Order : focus.Order;
        return types.WithCardinality(IsCollection(rule.Cardinality, focus, arguments.Results))
            .WithPresence(PresenceOf(rule, focus, arguments))
            .WithOrder(order);
    }

    private static BoundType TypesOf(ResultRule rule, BoundType focus, BoundType arguments, FhirModel? model) =>
        rule.Source switch
        {
            ResultSource.Fixed => Fixed(rule.TypeNames, model),
            ResultSource.FixedByInput => FixedBy(focus, rule.TypeNames, model),
            ResultSource.Input => focus,
            ResultSource.InputAndArguments => focus.Union(arguments),
            ResultSource.Arguments or ResultSource.ArgumentsRepeated or ResultSource.TypeArgument => arguments,
            ResultSource.ReferenceTargets => TargetsOf(focus, model).Resolved().WithSubtypes(SubtypeUse.Expected),
            ResultSource.InputValue => ValuesOf(focus),
            ResultSource.Children => ChildrenOf(focus, model),
            ResultSource.Descendants => focus.Types.IsEmpty ? focus : AnyNode(model),
            ResultSource.Unknown => BoundType.Unknown,
            _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Source, "A source needs a rule."),
        };

    private static Presence PresenceOf(ResultRule rule, BoundType focus, ArgumentTypes arguments) =>
        (rule.Presence, rule.Source) switch
        {
            (ResultPresence.Always, _) => Presence.Certain,
            (ResultPresence.Input, ResultSource.Fixed) => Least(focus.Presence, arguments.Presence),
            (ResultPresence.Input, _) => focus.Presence,
            (ResultPresence.Arguments, _) => arguments.Results.Presence,
            (ResultPresence.InputAndArguments, _) => Least(focus.Presence, arguments.Results.Presence),
            (_, ResultSource.InputAndArguments) => Most(focus.Presence, arguments.Results.Presence),
            _ => Presence.Possible,
        };

    private static Presence Least(Presence one, Presence other) => one < other ? one : other;

    private static Presence Most(Presence one, Presence other) => one > other ? one : other;

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
    private static BoundType ChildrenOf(BoundType focus, FhirModel? model)
    {
        if (focus.Types.Length > MostParents || focus.Types.Any(type => type.IsAbstract))
        {
            return AnyNode(model);
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

    // Whatever stands somewhere in a resource: a resource or an element, of types too many to list.
    private static BoundType AnyNode(FhirModel? model) =>
        model is not null && model.TryGetType("Element", out var element)
            && model.TryGetType("Resource", out var resource)
            ? BoundType.Of([element, resource], isCollection: true).WithSubtypes(SubtypeUse.Expected)
            : BoundType.Unknown;

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
