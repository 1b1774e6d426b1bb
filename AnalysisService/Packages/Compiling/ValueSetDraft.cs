using FhirPath.Language.Model;

namespace FhirPath.Packages.Compiling;

/// <summary>A value set on its way into the asset: all its codes, each once.</summary>
internal sealed record ValueSetDraft(string Url, IReadOnlyList<CodeInfo> Codes);
