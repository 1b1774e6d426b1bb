using FhirPath.Language.Analysis;
using FhirPath.Language.Documents;
using FhirPath.Language.Syntax;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Colours;

/// <summary>Comments, and the directives in them.</summary>
internal sealed class CommentColours(Snapshot snapshot, TokenList tokens)
{
    private readonly string _text = snapshot.Text;

    /// <summary>The comments of a part of the document that lies between tokens.</summary>
    public void AddIn(TextSpan gap)
    {
        if (gap.IsEmpty || !_text.AsSpan(gap.Start, gap.Length).Contains('/'))
        {
            return;
        }

        var lexer = new Lexer(_text, gap, diagnostics: null);
        while (!tokens.IsFull && lexer.TryNextTrivia(out var trivia))
        {
            switch (trivia.Kind)
            {
                case SyntaxKind.LineComment:
                    AddLine(trivia.Span);
                    break;
                case SyntaxKind.BlockComment:
                    tokens.Add(trivia.Span, SemanticClass.Comment);
                    break;
            }
        }
    }

    private void AddLine(TextSpan comment)
    {
        if (DirectiveReader.Read(_text, comment, comment.Start) is not { } directive)
        {
            tokens.Add(comment, SemanticClass.Comment);
            return;
        }

        tokens.Add(new TextSpan(comment.Start, 2), SemanticClass.Comment);
        tokens.Add(directive.NameSpan, SemanticClass.Directive, SemanticTraits.Defined);
        AddValue(directive);
    }

    private void AddValue(Directive directive)
    {
        var value = directive.ValueSpan;
        switch (directive.Kind)
        {
            case DirectiveKind.Resource or DirectiveKind.Context:
                AddPaths(value);
                break;
            case DirectiveKind.Release or DirectiveKind.Purpose:
                tokens.Add(value, SemanticClass.Code);
                break;
            case DirectiveKind.Rule:
                var parts = RuleDirective.Read(directive.Value, value.Start);
                tokens.Add(parts.Rule, SemanticClass.Code);
                tokens.Add(parts.Level, SemanticClass.Keyword);
                break;
            case DirectiveKind.Variable:
                AddDeclaration(value);
                break;
            default:
                tokens.Add(value, SemanticClass.String);
                break;
        }
    }

    // name: Type[]
    private void AddDeclaration(TextSpan value)
    {
        var text = _text.AsSpan(value.Start, value.Length);
        var colon = text.IndexOf(':');
        var name = text[..(colon < 0 ? text.Length : colon)].TrimEnd();
        tokens.Add(new TextSpan(value.Start, name.Length), SemanticClass.Variable, SemanticTraits.Declaration);
        if (colon >= 0)
        {
            AddPaths(TextSpan.FromBounds(value.Start + colon + 1, value.End));
        }
    }

    // Patient.contact, HumanName: a type, and elements below it. A profile's URL is one word.
    private void AddPaths(TextSpan value)
    {
        var end = value.Start;
        while (end < value.End)
        {
            var start = end;
            while (end < value.End && _text[end] is not (',' or '|' or ' ' or '\t'))
            {
                end++;
            }

            if (end > start)
            {
                AddPath(TextSpan.FromBounds(start, end));
            }

            end++;
        }
    }

    private void AddPath(TextSpan path)
    {
        var text = _text.AsSpan(path.Start, path.Length);
        var isOneWord = text.Contains("://", StringComparison.Ordinal);
        var dot = isOneWord ? -1 : text.IndexOf('.');
        tokens.Add(new TextSpan(path.Start, dot < 0 ? LengthOfName(text) : dot), SemanticClass.Type);
        while (dot >= 0)
        {
            var start = dot + 1;
            var next = text[start..].IndexOf('.');
            dot = next < 0 ? -1 : start + next;
            var step = dot < 0 ? text[start..] : text[start..dot];
            tokens.Add(new TextSpan(path.Start + start, LengthOfName(step)), SemanticClass.Element);
        }
    }

    private static int LengthOfName(ReadOnlySpan<char> name) => name.TrimEnd("[]").Length;
}
