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
    private readonly Lazy<BindingResult> _binding;
    private readonly Lazy<BindingTable> _bindings;
    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;

    internal ExpressionAnalysis(string text, int start, BindingContext context)
    {
        Text = text;
        Start = start;
        Context = context;
        _tree = new Lazy<SyntaxTree>(() => SyntaxTree.Parse(Text));
        _binding = new Lazy<BindingResult>(() => Binder.Bind(Tree, Context));
        _bindings = new Lazy<BindingTable>(CreateBindings);
        _diagnostics = new Lazy<ImmutableArray<Diagnostic>>(CollectDiagnostics);
    }

    public string Text { get; }

    /// <summary>Offset of the expression in its document.</summary>
    public int Start { get; }

    /// <summary>What surrounds the expression.</summary>
    public BindingContext Context { get; }

    public SyntaxTree Tree => _tree.Value;

    /// <summary>What is wrong with the expression, in the order of its text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>What is known of each node of <see cref="Tree"/>.</summary>
    public BindingTable Bindings => _bindings.Value;

    /// <summary>What it yields.</summary>
    public BoundType Type => _binding.Value.Type;

    /// <summary>What it yields, in words; null where nothing is known of it.</summary>
    public ResultType? ResultType => Type.Name is { } name ? new ResultType(name, Type.IsCollection) : null;

    /// <summary>The expression's place in its document.</summary>
    public TextSpan Span => new(Start, Text.Length);

    // A table of all nodes is for questions about one of them; checking goes without.
    private BindingTable CreateBindings()
    {
        var table = new BindingTable();
        Binder.Bind(Tree, Context, table);
        return table;
    }

    private ImmutableArray<Diagnostic> CollectDiagnostics()
    {
        var semantic = _binding.Value.Diagnostics;
        return semantic.IsEmpty ? Tree.Diagnostics
            : Tree.Diagnostics.IsEmpty ? semantic
            : [.. Tree.Diagnostics.Concat(semantic).OrderBy(diagnostic => diagnostic.Span.Start)];
    }
}
