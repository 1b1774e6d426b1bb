using System.Collections.Immutable;
using System.Runtime.InteropServices;

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

    /// <summary>
    /// True where findings are counted and nobody reads them: to look for a similar name costs more than all the rest.
    /// </summary>
    public bool IsTally { get; init; }

    /// <summary>How often something was added, kept or not.</summary>
    public int Added { get; private set; }

    /// <summary>How many errors are kept.</summary>
    public int Errors { get; private set; }

    /// <summary>How much is kept of what is less grave.</summary>
    public int Others => Count - Errors;

    public int Count => _diagnostics?.Count ?? 0;

    /// <summary>True where one more error would not be kept.</summary>
    public bool IsFull => Errors >= Limit;

    /// <summary>Keeps the finding, unless there are <see cref="Limit"/> of its sort already.</summary>
    public void Add(Diagnostic diagnostic)
    {
        Added++;
        _diagnostics ??= [];
        var isError = diagnostic.Severity == Severity.Error;
        if ((isError ? Errors : Others) < Limit)
        {
            _diagnostics.Add(diagnostic);
            Errors += isError ? 1 : 0;
        }
    }

    /// <summary>What was collected, in the order it came in.</summary>
    public IEnumerable<Diagnostic> Kept => _diagnostics ?? [];

    /// <summary>What of it came in after the first so many.</summary>
    public ImmutableArray<Diagnostic> KeptFrom(int index) =>
        Count == index || _diagnostics is null ? [] : [.. CollectionsMarshal.AsSpan(_diagnostics)[index..]];

    /// <summary>As adding something less grave than an error where there is no room for it.</summary>
    public void AddDropped() => Added++;

    /// <summary>What was collected, in the order of the text; equal places keep the order they came in.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
        _diagnostics is null ? [] : [.. _diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)];
}
