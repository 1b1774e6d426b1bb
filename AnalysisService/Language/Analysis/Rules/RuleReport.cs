using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>What a rule works with: the text, what surrounds it, and where to put what it finds.</summary>
internal sealed class RuleReport(SyntaxTree tree, BindingContext context, DiagnosticBag diagnostics)
{
    private const int LongestQuote = 40;

    public SyntaxTree Tree => tree;

    public BindingContext Context => context;

    /// <summary>False where no rule reports that kind of finding: it need not be looked for.</summary>
    public bool Asks(DiagnosticDescriptor descriptor) => context.Rules.IsOn(descriptor);

    /// <summary>Keeps a finding; one that nobody wants takes no other's place.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (context.Rules.Apply(diagnostic) is not null)
        {
            diagnostics.Add(diagnostic);
        }
    }

    /// <summary>A part of the expression as it is written, shortened where it is long.</summary>
    public string Quote(SyntaxNode node)
    {
        var text = tree.TextOf(node);
        return text.Length <= LongestQuote ? text.ToString() : $"{text[..LongestQuote]}…";
    }

    /// <summary>A repair that calls something on a part of the expression.</summary>
    public DiagnosticFix Call(string title, ExpressionSyntax target, string call) =>
        Errors.Replace(title, target.Span, $"{AsTarget(target)}.{call}");

    /// <summary>A part of the expression as it can stand before a dot.</summary>
    public string AsTarget(ExpressionSyntax part)
    {
        var text = tree.TextOf(part).ToString();
        return part is BinaryExpression or UnaryExpression or TypeExpression ? $"({text})" : text;
    }

    /// <summary>True for what means the same inside of a lambda as around it.</summary>
    public static bool IsMovable(ExpressionSyntax part) =>
        part is LiteralExpression or QuantityExpression or VariableExpression or EmptyCollectionExpression;
}
