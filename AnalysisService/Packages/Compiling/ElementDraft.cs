using FhirPath.Language.Model;

namespace FhirPath.Packages.Compiling;

/// <summary>An element on its way into the asset. Types are names.</summary>
internal sealed record ElementDraft(string Name)
{
    public bool IsChoice { get; init; }

    public bool IsOverride { get; init; }

    public bool IsSummary { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    public int Min { get; init; }

    /// <summary>Null for no limit.</summary>
    public int? Max { get; init; }

    public string? Short { get; init; }

    public string? Definition { get; init; }

    public IReadOnlyList<string> Targets { get; init; } = [];

    public BindingInfo? Binding { get; init; }

    public string? ContentReference { get; init; }
}
