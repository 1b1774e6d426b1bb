namespace FhirPath.Language.Diagnostics;

/// <summary>One setting of one rule, or of all.</summary>
/// <param name="Rule">
/// The code or the name of a row of <see cref="DiagnosticTable"/> in any case, or <see cref="RuleSet.All"/>.
/// </param>
/// <param name="Level">What is made of it.</param>
public sealed record RuleSetting(string Rule, RuleLevel Level);
