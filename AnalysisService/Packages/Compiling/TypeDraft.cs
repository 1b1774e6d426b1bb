using FhirPath.Language.Model;

namespace FhirPath.Packages.Compiling;

/// <summary>A type on its way into the asset.</summary>
internal sealed record TypeDraft(string Name, TypeKind Kind)
{
    public string? Base { get; init; }

    public bool IsAbstract { get; init; }

    /// <summary>True for a profile and the groups inside it.</summary>
    public bool IsProfile { get; init; }

    public string? Short { get; init; }

    public string? Definition { get; init; }

    /// <summary>Of a compiled model the type's own elements, before that the inherited ones too.</summary>
    public required IReadOnlyList<ElementDraft> Elements { get; init; }
}
