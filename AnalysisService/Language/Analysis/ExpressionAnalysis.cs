using System.Collections.Immutable;
using FhirPath.Language.Analysis.Repair;
using FhirPath.Language.Analysis.Rules;
using FhirPath.Language.Analysis.Rules.Invariants;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis;

/// <summary>
/// One expression and what is known of it, worked out when asked for, from any number of threads. All its offsets
/// count in the expression itself, so that an edit elsewhere in the document changes nothing here;
/// <see cref="Start"/> leads to the document.
/// </summary>
public sealed class ExpressionAnalysis
{
    /// <summary>
    /// From so many code units on an expression is large: checking it anew after each key would be felt. Brackets and
    /// quotes out of order are reported in it where parsing noticed, as to look for what was meant takes up to a second.
    /// </summary>
    internal const int LargeLength = 16 * 1024;

    private readonly LargeExpression? _large;
    private BindingResult? _checked;
    private SyntaxTree? _tree;
    private BindingResult? _binding;
    private BindingTable? _bindings;

    internal ExpressionAnalysis(string text, int start, BindingContext context)
        : this(text, start, context, large: null)
    {
    }

    private ExpressionAnalysis(string text, int start, BindingContext context, LargeExpression? large)
    {
        Text = text;
        Start = start;
        Context = context;
        _large = IsLarge ? large ?? new LargeExpression(context) : null;
    }

    public string Text { get; }

    /// <summary>Offset of the expression in its document.</summary>
    public int Start { get; }

    /// <summary>What surrounds the expression.</summary>
    public BindingContext Context { get; }

    public SyntaxTree Tree => _tree ?? Settle(ref _tree, SyntaxTree.Parse(Text));

    /// <summary>What is wrong with the expression and reported by the rules, in the order of its text.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Context.Rules.Apply(
        _large is not null ? Check(_large).Diagnostics
        : Tree.Diagnostics.IsEmpty ? Binding.Diagnostics
        : BracketRepair.Explain(Tree, Context) ?? All);

    /// <summary>
    /// As <see cref="Diagnostics"/>, but brackets and quotes that are out of order are reported where parsing noticed,
    /// which costs no search: for documents in which hardly anything is in order.
    /// </summary>
    internal ImmutableArray<Diagnostic> PlainDiagnostics => _large is null ? Context.Rules.Apply(All) : Diagnostics;

    /// <summary>
    /// True where <see cref="After"/> is worth it, and where <see cref="Tree"/> and <see cref="Bindings"/> are better
    /// not asked for: <see cref="Diagnostics"/> does without.
    /// </summary>
    internal bool IsLarge => Text.Length >= LargeLength;

    /// <summary>All findings of syntax and binding, found without anything taken over.</summary>
    internal ImmutableArray<Diagnostic> All =>
        [.. Tree.Diagnostics.Concat(Binding.Diagnostics).OrderBy(diagnostic => diagnostic.Span.Start)];

    /// <summary>What is known of each node of <see cref="Tree"/>.</summary>
    public BindingTable Bindings => _bindings ?? Settle(ref _bindings, CreateBindings());

    /// <summary>What it yields.</summary>
    public BoundType Type => _large is null ? Binding.Type : Check(_large).Type;

    /// <summary>What it yields, in words; null where nothing is known of it.</summary>
    public ResultType? ResultType => Type.Name is { } name ? new ResultType(name, Type.IsCollection) : null;

    /// <summary>The expression's place in its document.</summary>
    public TextSpan Span => new(Start, Text.Length);

    /// <summary>
    /// The same expression after an edit, in the same surroundings. What it has to say is what a new one has; where both
    /// are large its <see cref="Diagnostics"/> cost what the edit is worth, by whichever of the two asks for them.
    /// </summary>
    internal static ExpressionAnalysis After(ExpressionAnalysis before, string text, int start) =>
        new(text, start, before.Context, before._large);

    /// <summary>The same large expression at another place, with what was found in it and without its tree.</summary>
    internal ExpressionAnalysis At(int start) => new(Text, start, Context, _large) { _checked = _checked };

    private BindingResult Check(LargeExpression large) => _checked ?? Settle(ref _checked, large.Check(Text));

    private BindingResult Binding => _binding ?? Settle(ref _binding, Bind());

    // A table of all nodes is for questions about one of them; checking goes without.
    private BindingTable CreateBindings()
    {
        var table = new BindingTable();
        Binder.Bind(Tree, Context, new DiagnosticBag(), table: table);
        return table;
    }

    private BindingResult Bind()
    {
        var diagnostics = new DiagnosticBag();
        var report = Tree.Diagnostics.IsEmpty ? new RuleReport(Tree, Context, diagnostics) : null;
        var rules = report is null ? null : new RuleRunner(report);
        var table = report is not null && Context.Purpose == ExpressionPurpose.Invariant ? new BindingTable() : null;
        var type = Binder.Bind(Tree, Context, diagnostics, rules, table);
        if (report is not null && table is not null)
        {
            InvariantCheck.Run(type, table, report);
        }

        return new BindingResult(type, diagnostics.ToImmutable());
    }

    // Whoever comes first decides: nodes are known by identity, so all must see the same tree.
    private static T Settle<T>(ref T? field, T value)
        where T : class => Interlocked.CompareExchange(ref field, value, null) ?? value;
}
