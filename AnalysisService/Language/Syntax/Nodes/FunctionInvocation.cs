namespace FhirPath.Language.Syntax.Nodes;

/// <summary>A function call, <c>name(argument, …)</c>; what it is called on stands in the path around it.</summary>
public sealed class FunctionInvocation : InvocationSyntax
{
    internal FunctionInvocation(SyntaxToken nameToken, string name, ArgumentList arguments)
        : base(SyntaxKind.FunctionInvocation, nameToken.Start, arguments.End)
    {
        NameToken = nameToken;
        Name = name;
        ArgumentList = arguments;
    }

    public SyntaxToken NameToken { get; }

    /// <summary>The name without delimiters, its escapes resolved.</summary>
    public string Name { get; }

    public ArgumentList ArgumentList { get; }

    public override int SlotCount => 2;

    public override SyntaxNodeOrToken Slot(int index) => index switch
    {
        0 => NameToken,
        1 => ArgumentList,
        _ => throw NoSlot(index),
    };
}
