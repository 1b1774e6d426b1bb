using FhirPath.Language.Analysis.Rules;
using FhirPath.Language.Analysis.Rules.Invariants;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis;

/// <summary>
/// Checks one version of a large expression after the other, each at the cost of what is new in it. Holds the tree of the
/// last one and what binding gave: some sixty to a hundred times the text. For any number of threads, which take turns.
/// </summary>
/// <param name="context">What surrounds the expression in all versions.</param>
/// <param name="shift">Parts of two to the power of so many code units are looked at anew where one changes.</param>
internal sealed class LargeExpression(BindingContext context, int shift = LargeExpression.DefaultShift)
{
    // Small enough that a part is checked in a millisecond or two, large enough that the parts are few.
    private const int DefaultShift = 14;

    private readonly Lock _turn = new();
    private NodeReuse? _reuse;

    /// <summary>How many parts of the last version were parsed and bound anew, for tests.</summary>
    public (int Parsed, int Bound) Effort => (_reuse?.Parsed ?? 0, _reuse?.Bound ?? 0);

    /// <summary>What is wrong with a version, in the order of its text; offsets count in it.</summary>
    public BindingResult Check(string text)
    {
        lock (_turn)
        {
            return CheckNext(text);
        }
    }

    private BindingResult CheckNext(string text)
    {
        // What is not checked to its end is not built upon.
        var reuse = Prepare(text);
        _reuse = null;
        var syntax = new DiagnosticBag();
        var tree = SyntaxTree.Parse(reuse, syntax);
        var found = new DiagnosticBag();
        var report = syntax.Count == 0 ? new RuleReport(tree, context, found) : null;
        var type = Binder.Bind(tree, context, found, report is null ? null : new RuleRunner(report), reuse);
        if (report is not null && context.Purpose == ExpressionPurpose.Invariant)
        {
            InvariantCheck.CheckType(type, report);
        }

        _reuse = reuse;

        // What came first of two at the same place is told by their places without the gaps.
        return new BindingResult(type, [.. syntax.Kept.Concat(found.Kept)
            .Select(diagnostic => diagnostic.ToReal(reuse.Text))
            .OrderBy(diagnostic => diagnostic.Span.Start)]);
    }

    private NodeReuse Prepare(string text)
    {
        var first = 0;
        var last = 0;
        if (_reuse?.Text.TryReplace(text, out first, out last) is { } next)
        {
            _reuse.Forget(next, first, last);
            return _reuse;
        }

        return new NodeReuse(PaddedText.Of(text, shift));
    }
}
