namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>A kind of finding as JSON.</summary>
/// <param name="Code">Stable, <c>FP2001</c>.</param>
/// <param name="Name">Stable, <c>unknown-element</c>.</param>
/// <param name="Severity">What it is reported with.</param>
/// <param name="Enabled">Whether it is reported without being asked for.</param>
/// <param name="Summary">One sentence.</param>
internal sealed record ListedRule(string Code, string Name, string Severity, bool Enabled, string Summary);
