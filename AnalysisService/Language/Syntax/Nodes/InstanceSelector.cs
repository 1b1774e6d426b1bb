using System.Collections.Immutable;

namespace FhirPath.Language.Syntax.Nodes;

/// <summary>An instance made in place: <c>Quantity { value: 5, code: 'mg' }</c> (FHIRPath 3.0).</summary>
public sealed class InstanceSelector : ExpressionSyntax
{
    internal InstanceSelector(ExpressionSyntax type, ImmutableArray<SyntaxNodeOrToken> body)
        : base(SyntaxKind.InstanceSelector, type.Start, body[^1].Span.End)
    {
        Type = type;
        Body = body;
    }

    /// <summary>The type's name: a member, or a path of members.</summary>
    public ExpressionSyntax Type { get; }

    /// <summary>Braces, elements (<see cref="InstanceElement"/>) and commas, in the order of the text.</summary>
    public ImmutableArray<SyntaxNodeOrToken> Body { get; }

    public override int SlotCount => Body.Length + 1;

    public override SyntaxNodeOrToken Slot(int index) => index == 0 ? Type : Body[index - 1];
}
