using FhirPath.Language.Model;

namespace FhirPath.Packages.Compiling;

/// <summary>What an element has to know of the definition it stands in.</summary>
/// <param name="Name">Name of the type defined.</param>
/// <param name="Kind">Kind of the type defined.</param>
/// <param name="Groups">Paths that have elements below them.</param>
internal sealed record TypeContext(string Name, TypeKind Kind, IReadOnlySet<string> Groups);
