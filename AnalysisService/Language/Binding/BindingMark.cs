namespace FhirPath.Language.Binding;

/// <summary>How things stood where the binder began with a part of an expression that it may remember.</summary>
/// <param name="Findings">How many findings there were.</param>
/// <param name="Errors">How many of them were errors.</param>
/// <param name="Added">How many there were, dropped ones included.</param>
/// <param name="Roots">How many paths had started with the type of the focus.</param>
/// <param name="Onces">How much had been met that depends on, or changes, what is far away.</param>
internal readonly record struct BindingMark(int Findings, int Errors, int Added, int Roots, int Onces);
