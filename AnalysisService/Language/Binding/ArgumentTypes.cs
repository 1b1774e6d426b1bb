namespace FhirPath.Language.Binding;

/// <summary>What is known of the arguments of a call.</summary>
/// <param name="Results">Those that the result comes from, taken together.</param>
/// <param name="Presence">How sure it is that each argument that is evaluated once has a value.</param>
internal readonly record struct ArgumentTypes(BoundType Results, Presence Presence);
