using System.Collections.Immutable;
using System.Text;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Documents;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis;

/// <summary>
/// A document as it is at one moment, and everything that can be known of it: a pure function of text and options.
/// Immutable; what is asked for first is worked out first, from any number of threads.
/// </summary>
public sealed class Snapshot
{
    // More than anyone reads; a document made of errors alone must not fill the memory.
    private const int MostDiagnostics = 10_000;

    // To find where a bracket belongs costs a hundred times what checking does.
    private const int MostRepaired = 100;

    private readonly Lazy<DocumentEnvironment> _environment;
    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;

    private Snapshot(string text, AnalysisOptions options)
    {
        Text = text;
        Options = options;
        _environment = new Lazy<DocumentEnvironment>(
            () => new DocumentEnvironment(FhirPathDocument.Parse(Text), Options));
        _diagnostics = new Lazy<ImmutableArray<Diagnostic>>(CollectDiagnostics);
    }

    public string Text { get; }

    public AnalysisOptions Options { get; }

    /// <summary>The text taken apart into expressions and directives.</summary>
    public FhirPathDocument Document => _environment.Value.Document;

    /// <summary>
    /// The analysis of each expression of <see cref="Document"/>, in the same order. Made anew whenever asked for: an
    /// expression is analysed in microseconds, but the trees of a large document are worth hundreds of megabytes.
    /// </summary>
    public IEnumerable<ExpressionAnalysis> Expressions => Document.Expressions.Select(Analyse);

    /// <summary>All that was found, in the order of the text; offsets count in <see cref="Text"/>.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.Value;

    /// <summary>Makes the snapshot; costs nothing until it is asked.</summary>
    public static Snapshot Create(string text, AnalysisOptions options) => new(text, options);

    /// <summary>
    /// The expression that a cursor at <paramref name="offset"/> belongs to: the one that it touches, else the one that
    /// it stands behind on the same line; null where there is none.
    /// </summary>
    public ExpressionAnalysis? ExpressionAt(int offset)
    {
        var index = IndexBefore(offset);
        return index >= 0 && Reaches(Document.Expressions[index], offset) ? Analyse(Document.Expressions[index]) : null;
    }

    /// <summary>What surrounds an expression that begins at <paramref name="offset"/>, by options and directives.</summary>
    public BindingContext ContextAt(int offset) => _environment.Value.At(offset);

    /// <summary>
    /// What is under a cursor at <paramref name="offset"/>, a place of the text. Where no expression is written yet it is
    /// an empty one; null only inside of comments.
    /// </summary>
    public CursorLocation? At(int offset)
    {
        if (Document.IsInComment(offset))
        {
            return null;
        }

        var expression = ExpressionAt(offset) ?? new ExpressionAnalysis("", offset, ContextAt(offset));
        return new CursorLocation(expression, offset - expression.Start);
    }

    /// <summary>The trees of all expressions as text, for people.</summary>
    public string DumpSyntax()
    {
        var text = new StringBuilder();
        foreach (var expression in Expressions)
        {
            SyntaxDump.AppendTo(text, expression.Tree, expression.Start);
        }

        return text.ToString();
    }

    // A cursor behind an expression belongs to it as long as only blanks of the same line lie between.
    private bool Reaches(TextSpan expression, int offset) =>
        offset <= expression.End || !Text.AsSpan(expression.End, offset - expression.End).ContainsAnyExcept(' ', '\t');

    // The last expression that starts at or before the offset, or -1.
    private int IndexBefore(int offset)
    {
        var (low, high) = (0, Document.Expressions.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Document.Expressions[middle].Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    /// <summary>The analysis of one of the expressions of <see cref="Document"/>.</summary>
    internal ExpressionAnalysis Analyse(TextSpan span) =>
        new(Text.Substring(span.Start, span.Length), span.Start, ContextAt(span.Start));

    private ImmutableArray<Diagnostic> CollectDiagnostics()
    {
        var diagnostics = new List<Diagnostic>(_environment.Value.Diagnostics);
        var broken = 0;
        foreach (var expression in Expressions)
        {
            if (diagnostics.Count >= MostDiagnostics)
            {
                ImmutableArray<Diagnostic> end = [Errors.TooMany(new TextSpan(expression.Start, 0), MostDiagnostics)];
                diagnostics.AddRange(expression.Context.Rules.Apply(end));
                break;
            }

            broken += expression.Tree.Diagnostics.IsEmpty ? 0 : 1;
            foreach (var diagnostic in broken > MostRepaired ? expression.PlainDiagnostics : expression.Diagnostics)
            {
                diagnostics.Add(diagnostic.Shift(expression.Start));
            }
        }

        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)];
    }
}
