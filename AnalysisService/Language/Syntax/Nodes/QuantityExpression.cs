namespace FhirPath.Language.Syntax.Nodes;

/// <summary>A number and its unit: <c>4 'mg'</c>, <c>3 days</c>.</summary>
public sealed class QuantityExpression : ExpressionSyntax
{
    internal QuantityExpression(SyntaxToken value, SyntaxToken unit)
        : base(SyntaxKind.QuantityExpression, value.Start, unit.End)
    {
        Value = value;
        Unit = unit;
    }

    public SyntaxToken Value { get; }

    /// <summary>A string (UCUM) or an identifier (calendar).</summary>
    public SyntaxToken Unit { get; }

    public override int SlotCount => 2;

    public override SyntaxNodeOrToken Slot(int index) => index switch
    {
        0 => Value,
        1 => Unit,
        _ => throw NoSlot(index),
    };
}
