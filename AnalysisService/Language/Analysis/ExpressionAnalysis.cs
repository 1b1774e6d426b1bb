using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis;

/// <summary>
/// One expression and what is known of it. All its offsets count in the expression itself, so that an edit elsewhere in
/// the document changes nothing here; <see cref="Start"/> leads to the document.
/// </summary>
public sealed class ExpressionAnalysis
{
    private readonly Lazy<SyntaxTree> _tree;

    internal ExpressionAnalysis(string text, int start, BindingContext context)
    {
        Text = text;
        Start = start;
        Context = context;
        _tree = new Lazy<SyntaxTree>(() => SyntaxTree.Parse(Text));
    }

    public string Text { get; }

    /// <summary>Offset of the expression in its document.</summary>
    public int Start { get; }

    /// <summary>What surrounds the expression.</summary>
    public BindingContext Context { get; }

    public SyntaxTree Tree => _tree.Value;

    /// <summary>What is wrong with the expression, in the order of its text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Tree.Diagnostics;

    /// <summary>What it yields; null where nothing is known of it.</summary>
    public ResultType? ResultType { get; }

    /// <summary>The expression's place in its document.</summary>
    public TextSpan Span => new(Start, Text.Length);
}
