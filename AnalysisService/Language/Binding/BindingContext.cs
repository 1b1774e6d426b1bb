using System.Collections.Immutable;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;

namespace FhirPath.Language.Binding;

/// <summary>What surrounds an expression: the model its names are looked up in, and the values it starts from.</summary>
public sealed class BindingContext
{
    internal BindingContext(
        FhirModel? model,
        BoundType focus,
        ImmutableDictionary<string, VariableDeclaration> variables,
        RuleSet rules)
    {
        Model = model;
        Focus = SaysWhatItHas(focus) ? focus.WithSubtypes(SubtypeUse.Excluded) : focus;
        Resource = ResourceOf(model, focus);
        Variables = variables;
        Rules = rules;
    }

    /// <summary>The types of the release; null where that is unknown.</summary>
    public FhirModel? Model { get; }

    /// <summary>What the expression is evaluated on: <c>$this</c> at its start, and <c>%context</c>.</summary>
    public BoundType Focus { get; }

    /// <summary>The resource that the focus is or is part of: <c>%resource</c>.</summary>
    public BoundType Resource { get; }

    /// <summary>Declared environment variables by name.</summary>
    public ImmutableDictionary<string, VariableDeclaration> Variables { get; }

    /// <summary>
    /// Which findings are reported. They are applied where findings are collected; here they are asked whether
    /// something is worth looking for.
    /// </summary>
    public RuleSet Rules { get; }

    /// <summary>What the expression is for.</summary>
    public ExpressionPurpose Purpose { get; init; }

    /// <summary>Nothing is known, not even the release: no name of an element or type is judged.</summary>
    internal static BindingContext Nothing(RuleSet rules) => new(
        null, BoundType.Unknown, ImmutableDictionary<string, VariableDeclaration>.Empty, rules);

    /// <summary>True where every expression means the same in both.</summary>
    internal bool IsSameAs(BindingContext other) =>
        Model == other.Model && Purpose == other.Purpose && Focus.IsSameAs(other.Focus) && Rules.Equals(other.Rules)
        && Variables.Count == other.Variables.Count
        && Variables.All(pair => other.Variables.GetValueOrDefault(pair.Key) == pair.Value);

    // An abstract type without elements (Base of R5) is no more than a name for all types.
    private static bool SaysWhatItHas(BoundType focus) => focus.Types.All(type => !type.AllElements.IsEmpty);

    // A group of elements is inside a resource. A data type stands in any.
    private static BoundType ResourceOf(FhirModel? model, BoundType focus)
    {
        var resource = BoundType.Empty;
        foreach (var type in focus.Types)
        {
            if (model?.RootOf(type) is not { Kind: TypeKind.Resource } root)
            {
                return model is not null && focus.IsKnown && model.TryGetType("Resource", out var any)
                    ? BoundType.One(any).Item().WithSubtypes(SubtypeUse.Expected)
                    : BoundType.Unknown;
            }

            resource = resource.Or(BoundType.One(root).Item());
        }

        return resource.Types.IsEmpty ? BoundType.Unknown : resource;
    }
}
