using System.Collections.Immutable;
using System.Text;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.SourceActions;

/// <summary>A text that is edited several times over: knows what it is now, and the edits that lead there at once.</summary>
internal sealed class EditedText(string original)
{
    // What the text is made of now: parts of the original, and new text where that is not null.
    private List<(TextSpan Part, string? New)> _parts = [(new TextSpan(0, original.Length), null)];

    /// <summary>The text as it is now.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (part, added) in _parts)
        {
            text.Append(added ?? original.Substring(part.Start, part.Length));
        }

        return text.ToString();
    }

    /// <summary>Edits the text as it is now; the edits are in its order and don't overlap.</summary>
    public void Apply(IEnumerable<TextEdit> edits)
    {
        var result = new List<(TextSpan Part, string? New)>();
        var source = new Stack<(TextSpan Part, string? New)>(_parts.AsEnumerable().Reverse());
        var position = 0;
        foreach (var edit in edits)
        {
            Move(source, edit.Span.Start - position, result);
            result.Add((default, edit.NewText));
            Move(source, edit.Span.Length, null);
            position = edit.Span.End;
        }

        result.AddRange(source);
        _parts = result;
    }

    /// <summary>All that has become of the original.</summary>
    public ImmutableArray<TextEdit> Edits()
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var (end, added) = (0, "");
        foreach (var (part, text) in _parts.Append((new TextSpan(original.Length, 0), null)))
        {
            if (text is not null)
            {
                added += text;
            }
            else if (!part.IsEmpty || part.Start == original.Length)
            {
                if (part.Start > end || added.Length > 0)
                {
                    edits.Add(new TextEdit(TextSpan.FromBounds(end, part.Start), added));
                }

                (end, added) = (part.End, "");
            }
        }

        return edits.DrainToImmutable();
    }

    // Takes so many letters from the front; they go where there is no place for them.
    private static void Move(
        Stack<(TextSpan Part, string? New)> source, int length, List<(TextSpan Part, string? New)>? target)
    {
        while (length > 0)
        {
            var (part, text) = source.Pop();
            var have = text?.Length ?? part.Length;
            var taken = Math.Min(have, length);
            target?.Add(text is null ? (new TextSpan(part.Start, taken), null) : (default, text[..taken]));
            if (taken < have)
            {
                var rest = text is null
                    ? (TextSpan.FromBounds(part.Start + taken, part.End), (string?)null)
                    : (default, text[taken..]);
                source.Push(rest);
            }

            length -= taken;
        }
    }
}
