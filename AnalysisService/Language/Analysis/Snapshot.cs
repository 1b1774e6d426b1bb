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
    // What is known of a document before anybody asked for its findings.
    private readonly ImmutableArray<ExpressionFindings?> _known;
    private readonly Lazy<DocumentEnvironment> _environment;
    private readonly Lazy<DocumentFindings> _findings;

    // To take a large expression apart takes long, and the result much room: it stays as long as there is some.
    private volatile WeakReference<ExpressionAnalysis>? _large;

    private Snapshot(
        string text,
        AnalysisOptions options,
        Lazy<DocumentEnvironment> environment,
        ImmutableArray<ExpressionFindings?> known)
    {
        Text = text;
        Options = options;
        _known = known;
        _environment = environment;
        _findings = new Lazy<DocumentFindings>(() => DocumentFindings.Of(_environment.Value, _known));
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

    /// <summary>What is wrong with options and directives.</summary>
    public ImmutableArray<Diagnostic> DirectiveDiagnostics => _environment.Value.Diagnostics;

    /// <summary>All that was found, in the order of the text; offsets count in <see cref="Text"/>.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _findings.Value.Diagnostics;

    /// <summary>Makes the snapshot; costs nothing until it is asked.</summary>
    public static Snapshot Create(string text, AnalysisOptions options)
    {
        var environment = new Lazy<DocumentEnvironment>(
            () => new DocumentEnvironment(FhirPathDocument.Parse(text), options));
        return new Snapshot(text, options, environment, default);
    }

    /// <summary>
    /// The snapshot of a next version of the text, with the same options: the same as one made afresh, but expressions
    /// that the change does not touch are not looked at again.
    /// </summary>
    public Snapshot With(string text)
    {
        var before = _environment.Value;
        var change = TextChange.Between(Text, text);
        var after = before.With(before.Document.With(text, change), change);
        var known = _findings.IsValueCreated ? _findings.Value.Expressions : _known;
        return new Snapshot(
            text,
            Options,
            new Lazy<DocumentEnvironment>(after),
            DocumentFindings.Keep(known, before, after, change));
    }

    /// <summary>The files that directives take examples from, each path once, as written.</summary>
    public IEnumerable<string> ExamplePaths =>
        Document.Directives.Select(ExamplePath.Of).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>
    /// The expression that a cursor at <paramref name="offset"/> belongs to: the one that it touches, else the one that
    /// it stands behind on the same line; null where there is none.
    /// </summary>
    public ExpressionAnalysis? ExpressionAt(int offset)
    {
        var index = Document.LastBefore(offset + 1);
        return index >= 0 && Reaches(Document.Expressions[index], offset)
            ? Analyse(Document.Expressions[index])
            : null;
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

    /// <summary>The analysis of one of the expressions of <see cref="Document"/>.</summary>
    internal ExpressionAnalysis Analyse(TextSpan span) => span.Length < ExpressionAnalysis.LargeLength
        ? _environment.Value.Analyse(span)
        : AnalyseLarge(span);

    private ExpressionAnalysis AnalyseLarge(TextSpan span)
    {
        if (_large?.TryGetTarget(out var known) is true && known.Span == span)
        {
            return known;
        }

        var analysis = Checked(span)?.At(span.Start) ?? _environment.Value.Analyse(span);
        _large = new WeakReference<ExpressionAnalysis>(analysis);
        return analysis;
    }

    private ExpressionAnalysis? Checked(TextSpan span) => _findings.IsValueCreated
        ? _findings.Value.Expressions[Document.LastBefore(span.Start + 1)]?.Large
        : null;
}
