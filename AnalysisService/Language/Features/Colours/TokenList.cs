using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Colours;

/// <summary>Collects tokens in the order of the text, as far as they touch a part of it.</summary>
internal sealed class TokenList(TextSpan part, int most)
{
    private readonly List<SemanticToken> _tokens = [];

    public IReadOnlyList<SemanticToken> Tokens => _tokens;

    /// <summary>True where no more are wanted.</summary>
    public bool IsFull => _tokens.Count >= most;

    public void Add(TextSpan span, SemanticClass @class, SemanticTraits traits = SemanticTraits.None)
    {
        if (!span.IsEmpty && span.End > part.Start && span.Start < part.End && !IsFull)
        {
            _tokens.Add(new SemanticToken(span, @class, traits));
        }
    }
}
