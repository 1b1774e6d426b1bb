using System.Collections.Immutable;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Repair;

/// <summary>
/// How unlikely an expression is to be what an author meant, as a sum: what is wrong in it weighs most, then what is
/// allowed and never written. The weights only rank texts that differ in one bracket or quote.
/// </summary>
internal static class Plausibility
{
    private const int SemanticError = 200;
    private const int Warning = 30;
    private const int UnexpectedText = 50;
    private const int ForeignNamespace = 60;
    private const int OddArgument = 60;
    private const int ParenthesizedPath = 30;
    private const int CallOnLiteral = 25;
    private const int ParenthesizedWhole = 15;
    private const int NeedlessGroup = 12;
    private const int OddString = 10;

    // Brackets are forgotten more often than typed twice, and quotes are never typed too often; but nobody forgets to
    // open what only groups.
    private const int RepeatedBracket = 10;
    private const int SuperfluousOpener = 20;
    private const int SuperfluousQuote = 80;
    private const int GroupingOpener = 12;

    /// <summary>The cost of the edit itself.</summary>
    public static int Of(RepairEdit edit, string text) => edit switch
    {
        { IsInsertion: false, Sign: '\'' } => SuperfluousQuote,
        { IsInsertion: false, Sign: ')' or ']' or '}' } => RepeatedBracket,
        { IsInsertion: false } => IsAt(text, edit.Offset - 1, edit.Sign) || IsAt(text, edit.Offset + 1, edit.Sign)
            ? RepeatedBracket
            : SuperfluousOpener,
        { Sign: '(' } when !IsCall(text, edit.Offset) => GroupingOpener,
        _ => 0,
    };

    private static bool IsAt(string text, int offset, char sign) =>
        offset >= 0 && offset < text.Length && text[offset] == sign;

    private static bool IsCall(string text, int offset) =>
        offset > 0 && (char.IsAsciiLetterOrDigit(text[offset - 1]) || text[offset - 1] == '_')
        && !IsAt(text, offset, '(');

    /// <summary>The cost of findings.</summary>
    public static int Of(ImmutableArray<Diagnostic> semantic)
    {
        var cost = 0;
        foreach (var diagnostic in semantic)
        {
            cost += diagnostic.Severity switch
            {
                Severity.Error => SemanticError,
                Severity.Warning => Warning,
                _ => 0,
            };
        }

        return cost;
    }

    /// <summary>The cost of the form of an expression.</summary>
    public static int Of(SyntaxTree tree)
    {
        var cost = tree.Root is ParenthesizedExpression ? ParenthesizedWhole : 0;
        cost += UnexpectedText * tree.Diagnostics.Count(
            diagnostic => diagnostic.Code == DiagnosticTable.UnexpectedText.Code);
        var pending = new Stack<SyntaxNode>([tree.Root]);
        while (pending.TryPop(out var node))
        {
            cost += Of(tree, node);
            for (var slot = 0; slot < node.SlotCount; slot++)
            {
                if (node.Slot(slot).Node is { } child)
                {
                    pending.Push(child);
                }
            }
        }

        return cost;
    }

    private static int Of(SyntaxTree tree, SyntaxNode node) => node switch
    {
        ParenthesizedExpression { Expression: not (BinaryExpression or TypeExpression or UnaryExpression) } =>
            ParenthesizedPath,
        PathExpression { Target: LiteralExpression } => CallOnLiteral,
        FunctionInvocation call => OfCall(call),
        TypeSpecifier { Tokens.Length: > 1 } type when !IsNamespace(tree.TextOf(type.Tokens[0])) => ForeignNamespace,
        BinaryExpression binary => OfOperand(binary, binary.Left) + OfOperand(binary, binary.Right),
        LiteralExpression { Token.Kind: SyntaxKind.String } literal => OfString(tree.TextOf(literal.Token)),
        _ => 0,
    };

    private static int OfCall(FunctionInvocation call)
    {
        if (!FunctionCatalog.TryGet(call.Name, out var function))
        {
            return 0;
        }

        var cost = 0;
        for (var index = 0; index < call.ArgumentList.Arguments.Length; index++)
        {
            cost += OfArgument(call.ArgumentList.Arguments[index], function.ParameterAt(index));
        }

        return cost;
    }

    private static int OfArgument(ExpressionSyntax argument, FunctionParameter? parameter) => argument switch
    {
        ParenthesizedExpression => ParenthesizedWhole,
        _ when parameter is null => 0,
        _ when parameter.Kind == ParameterKind.Type => IsTypeName(argument) ? 0 : OddArgument,
        BinaryExpression { OperatorToken.Kind: var kind }
            when parameter.Accepts is not (ValueKind.Any or ValueKind.Boolean) && IsBoolean(kind) => OddArgument,
        LiteralExpression { Token.Kind: not (SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword) }
            when parameter.Accepts == ValueKind.Boolean => OddArgument,
        _ => 0,
    };

    // A group that could as well stand without its brackets.
    private static int OfOperand(BinaryExpression parent, ExpressionSyntax operand)
    {
        if (operand is not ParenthesizedExpression { Expression: BinaryExpression inner })
        {
            return 0;
        }

        var strength = SyntaxFacts.BinaryPrecedence(parent.OperatorToken.Kind);
        var own = SyntaxFacts.BinaryPrecedence(inner.OperatorToken.Kind);
        var isSame = own == strength
            && (operand == parent.Left || parent.OperatorToken.Kind == inner.OperatorToken.Kind);
        return own > strength || isSame ? NeedlessGroup : 0;
    }

    // What a string took in by mistake: the operators and brackets of the expression around it.
    private static int OfString(ReadOnlySpan<char> text)
    {
        var cost = text.Length > 3 && (text[1] == ' ' || text[^2] == ' ') ? OddString : 0;
        var depth = 0;
        foreach (var letter in text)
        {
            depth += letter switch
            {
                '(' => 1,
                ')' when depth >= 0 => -1,
                _ => 0,
            };
        }

        cost += depth != 0 ? 2 * OddString : 0;
        return cost + (text.Contains(" and ", StringComparison.Ordinal)
            || text.Contains(" or ", StringComparison.Ordinal)
            || text.Contains(" = ", StringComparison.Ordinal)
            || text.Contains(", ", StringComparison.Ordinal) ? OddString : 0);
    }

    private static bool IsTypeName(ExpressionSyntax argument) => argument switch
    {
        MemberInvocation => true,
        PathExpression { Target: MemberInvocation { Name: "FHIR" or "System" }, Invocation: MemberInvocation } => true,
        _ => false,
    };

    private static bool IsNamespace(ReadOnlySpan<char> name) => name is "FHIR" or "System";

    // Comparisons and what joins them.
    private static bool IsBoolean(SyntaxKind kind) =>
        SyntaxFacts.BinaryPrecedence(kind) is > 0 and var strength
        && strength <= SyntaxFacts.BinaryPrecedence(SyntaxKind.Less);
}
