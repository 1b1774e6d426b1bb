using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Mutants;

/// <summary>A right expression with all that a mutation asks about it.</summary>
internal sealed class MutantSource
{
    public MutantSource(string text, AnalysisOptions options)
    {
        Text = text;
        Options = options;
        Analysis = new ExpressionAnalysis(text, 0, AnalysisEnvironment.Of(options).Binding);
        Tokens = [.. Analysis.Tree.Tokens().Where(token => !token.Span.IsEmpty)];
        Nodes = [.. AllNodes(Analysis.Tree.Root)];
        Model = Analysis.Context.Model ?? throw new InvalidOperationException("A mutant needs a model.");
    }

    public string Text { get; }

    public AnalysisOptions Options { get; }

    public ExpressionAnalysis Analysis { get; }

    public FhirModel Model { get; }

    public ImmutableArray<SyntaxToken> Tokens { get; }

    public ImmutableArray<SyntaxNode> Nodes { get; }

    public string TextOf(SyntaxToken token) => Analysis.Tree.TextOf(token).ToString();

    public NodeBinding BindingOf(SyntaxNode node) => Analysis.Bindings[node];

    /// <summary>A mutant whose token has another text.</summary>
    public Mutant Replace(MutantKind kind, SyntaxToken token, string text) => Replace(kind, token.Span, text);

    public Mutant Replace(MutantKind kind, TextSpan span, string text) => new(
        kind, Text.Remove(span.Start, span.Length).Insert(span.Start, text),
        new TextSpan(span.Start, text.Length), [], Text);

    private static IEnumerable<SyntaxNode> AllNodes(SyntaxNode root)
    {
        var pending = new Stack<SyntaxNode>([root]);
        while (pending.TryPop(out var node))
        {
            yield return node;
            for (var slot = node.SlotCount - 1; slot >= 0; slot--)
            {
                if (node.Slot(slot).Node is { } child)
                {
                    pending.Push(child);
                }
            }
        }
    }
}
