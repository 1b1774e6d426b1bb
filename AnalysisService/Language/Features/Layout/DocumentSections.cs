using System.Collections.Immutable;
using FhirPath.Language.Documents;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Layout;

/// <summary>
/// The parts of a document that directives begin: directives without an expression between them begin one together.
/// </summary>
internal sealed class DocumentSections
{
    private readonly FhirPathDocument _document;
    private readonly ImmutableArray<int> _starts;

    public DocumentSections(FhirPathDocument document)
    {
        _document = document;
        var starts = ImmutableArray.CreateBuilder<int>();
        var expression = 0;
        var isBegun = false;
        foreach (var directive in document.Directives)
        {
            while (expression < document.Expressions.Length
                && document.Expressions[expression].Start < directive.NameSpan.Start)
            {
                expression++;
                isBegun = false;
            }

            if (!isBegun)
            {
                starts.Add(directive.LineStart);
                isBegun = true;
            }
        }

        _starts = starts.ToImmutable();
    }

    /// <summary>Each part from its first directive to its last expression; those without an expression are left out.</summary>
    public IEnumerable<TextSpan> All()
    {
        var expression = 0;
        for (var index = 0; index < _starts.Length; index++)
        {
            var next = index + 1 < _starts.Length ? _starts[index + 1] : int.MaxValue;
            int? end = null;
            while (expression < _document.Expressions.Length && _document.Expressions[expression].Start < next)
            {
                end = _document.Expressions[expression++].End;
            }

            if (end > _starts[index])
            {
                yield return TextSpan.FromBounds(_starts[index], end.Value);
            }
        }
    }

    /// <summary>The part around an offset, up to the next one; before the first the text before it.</summary>
    public TextSpan Around(int offset)
    {
        var index = _starts.BinarySearch(offset);
        index = index < 0 ? ~index - 1 : index;
        return TextSpan.FromBounds(
            index < 0 ? 0 : _starts[index],
            index + 1 < _starts.Length ? _starts[index + 1] : _document.Text.Length);
    }
}
