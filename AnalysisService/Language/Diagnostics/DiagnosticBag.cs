using System.Collections.Immutable;

namespace FhirPath.Language.Diagnostics;

/// <summary>Collects findings while one text is analysed; allocates nothing as long as there are none.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>
    /// More than anyone reads: an expression made of errors alone can't flood the reply. So many errors are kept, and
    /// so many of what is less grave, which must not crowd out an error.
    /// </summary>
    public const int Limit = 100;

    private List<Diagnostic>? _diagnostics;
    private int _errors;

    /// <summary>
    /// True where findings are counted and nobody reads them: to look for a similar name costs more than all the rest.
    /// </summary>
    public bool IsTally { get; init; }

    public int Count => _diagnostics?.Count ?? 0;

    /// <summary>True where one more error would not be kept.</summary>
    public bool IsFull => _errors >= Limit;

    /// <summary>Keeps the finding, unless there are <see cref="Limit"/> of its sort already.</summary>
    public void Add(Diagnostic diagnostic)
    {
        _diagnostics ??= [];
        var isError = diagnostic.Severity == Severity.Error;
        if ((isError ? _errors : Count - _errors) < Limit)
        {
            _diagnostics.Add(diagnostic);
            _errors += isError ? 1 : 0;
        }
    }

    /// <summary>What was collected, in the order of the text; equal places keep the order they came in.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
        _diagnostics is null ? [] : [.. _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)];
}
