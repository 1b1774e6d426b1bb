using FhirPath.Language.Model;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Binding;

/// <summary>
/// Is told of each part of an expression once it is bound, inner parts first, while the binder knows everything about
/// it anyway. Only of expressions whose syntax is right.
/// </summary>
internal interface IBindingObserver
{
    /// <summary>A call of a known function.</summary>
    void OnCall(in BoundCall call);

    /// <summary>A binary operator.</summary>
    void OnOperator(in BoundOperator operation);

    /// <summary><c>is</c> or <c>as</c>, as an operator; the type is null where it is unknown.</summary>
    void OnTypeTest(TypeExpression expression, BoundType operand, TypeInfo? type);

    /// <summary>An item by its index.</summary>
    void OnIndexer(IndexerExpression indexer, BoundType target, BoundType index);

    /// <summary>An element that the abstract type of the focus lacks and some of its subtypes have.</summary>
    void OnElementOfSubtype(MemberInvocation member, BoundType focus);

    /// <summary>A choice element written with its type (<c>valueQuantity</c>).</summary>
    void OnChoiceSuffix(MemberInvocation member, ChoiceSuffix choice);
}
