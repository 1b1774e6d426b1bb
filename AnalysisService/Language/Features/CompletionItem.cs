namespace FhirPath.Language.Features;

/// <summary>One thing that an author may write next.</summary>
/// <param name="Label">What the list shows, and what is inserted unless <see cref="InsertText"/> says otherwise.</param>
/// <param name="Kind">What it is.</param>
public sealed record CompletionItem(string Label, CompletionKind Kind)
{
    /// <summary>Type and cardinality, or a signature: short, one line.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Markdown.</summary>
    public string Documentation { get; init; } = "";

    /// <summary>What replaces the list's span.</summary>
    public string InsertText { get; init; } = Label;

    /// <summary>True where the inserted text marks the place of the cursor, as <c>$0</c>.</summary>
    public bool IsSnippet { get; init; }

    /// <summary>What belongs right behind the label and is not matched with letters: the parameters of a function.</summary>
    public string LabelDetail { get; init; } = "";

    /// <summary>A few words for the end of the line: the type of an element, what a code means.</summary>
    public string Description { get; init; } = "";

    /// <summary>True for what is kept for older expressions only.</summary>
    public bool IsDeprecated { get; init; }

    /// <summary>True for the only one that makes sense.</summary>
    public bool IsPreselected { get; init; }

    /// <summary>What the author's letters are compared with; empty where the label serves.</summary>
    public string FilterText { get; init; } = "";
}
