using System.Collections.Immutable;
using FhirPath.Language.Text;

namespace FhirPath.Language.Documents;

/// <summary>
/// A <c>.fhirpath</c> text taken apart into its expressions and directives. Between the expressions stand only blanks,
/// comments and semicolons.
/// </summary>
public sealed class FhirPathDocument
{
    internal FhirPathDocument(
        string text,
        ImmutableArray<TextSpan> expressions,
        ImmutableArray<Directive> directives,
        TextSpan? unterminatedComment)
    {
        Text = text;
        Expressions = expressions;
        Directives = directives;
        UnterminatedComment = unterminatedComment;
    }

    public string Text { get; }

    /// <summary>Each expression from its first token to its last, in the order of the text.</summary>
    public ImmutableArray<TextSpan> Expressions { get; }

    /// <summary>In the order of the text.</summary>
    public ImmutableArray<Directive> Directives { get; }

    /// <summary>The opening of a comment that swallows the rest of the text, or null.</summary>
    public TextSpan? UnterminatedComment { get; }

    /// <summary>Takes a text apart; never fails. How expressions are told apart: <see cref="ExpressionSplitter"/>.</summary>
    public static FhirPathDocument Parse(string text) => new ExpressionSplitter(text).Split();
}
