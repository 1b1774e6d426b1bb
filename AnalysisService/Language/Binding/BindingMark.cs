namespace FhirPath.Language.Binding;

/// <summary>How things stood where the binder began with a part of an expression that it may remember.</summary>
/// <param name="Findings">How many findings there were.</param>
/// <param name="Roots">How many paths had started with the type of the focus.</param>
/// <param name="Onces">How much had been met that depends on, or changes, what is far away.</param>
internal readonly record struct BindingMark(int Findings, int Roots, int Onces);
