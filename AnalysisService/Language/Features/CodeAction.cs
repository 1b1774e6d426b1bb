using System.Collections.Immutable;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>A change of the document that an author may want at a place.</summary>
/// <param name="Title">What it does, as a command: «Change to 'given'».</param>
/// <param name="Kind">What it is for.</param>
public sealed record CodeAction(string Title, CodeActionKind Kind)
{
    private readonly Func<ImmutableArray<TextEdit>> _edits = static () => [];

    /// <summary>Names the action among all of one kind at one place of one version.</summary>
    public string Id { get; init; } = "";

    /// <summary>True for the one that an author who does not choose gets.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>What it repairs.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Why it can't be done here; null where it can.</summary>
    public string? DisabledReason { get; init; }

    /// <summary>The edits, in the order of the text; worked out now. None where it can't be done.</summary>
    public ImmutableArray<TextEdit> Edits() =>
        DisabledReason is null ? [.. _edits().OrderBy(edit => edit.Span.Start)] : [];

    internal static CodeAction Create(
        string title, CodeActionKind kind, Func<ImmutableArray<TextEdit>> edits) => new(title, kind, edits);

    internal static CodeAction Disabled(string title, CodeActionKind kind, string reason) =>
        new(title, kind) { DisabledReason = reason };

    private CodeAction(string title, CodeActionKind kind, Func<ImmutableArray<TextEdit>> edits)
        : this(title, kind) => _edits = edits;
}
