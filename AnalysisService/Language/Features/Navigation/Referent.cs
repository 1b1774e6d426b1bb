namespace FhirPath.Language.Features.Navigation;

/// <summary>
/// What a name in a document stands for, so that all places that name it can be found. Two names mean the same exactly
/// where these are equal.
/// </summary>
public abstract record Referent
{
    private protected Referent()
    {
    }

    /// <summary>Part of every spelling of the name but for escapes; empty where it has no fixed one.</summary>
    internal abstract string Spelling { get; }

    /// <summary>Offset in the one expression that can name it; null where any can.</summary>
    internal virtual int? Home => null;
}
