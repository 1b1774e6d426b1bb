using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Documents;

/// <summary>A text after a change.</summary>
/// <param name="Text">The new text.</param>
/// <param name="Damage">What the change left alone.</param>
internal readonly record struct AppliedChange(TextBuffer Text, TextDamage Damage);
