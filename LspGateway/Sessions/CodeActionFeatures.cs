using FhirPathAspire.LspGateway.Protocol;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>What the client can take of code actions.</summary>
/// <param name="Takes">Whether it takes any: some know commands only.</param>
/// <param name="ResolvesEdits">Whether it asks for the edits of the one that is chosen.</param>
/// <param name="MarksPreferred">Whether one of several may be marked.</param>
/// <param name="ShowsDisabled">Whether it shows what can't be done, and why.</param>
internal sealed record CodeActionFeatures(bool Takes, bool ResolvesEdits, bool MarksPreferred, bool ShowsDisabled)
{
    public static CodeActionFeatures From(CodeActionClientCapabilities? capabilities) => new(
        capabilities?.CodeActionLiteralSupport is not null,
        capabilities is { DataSupport: true, ResolveSupport.Properties: { } properties } && properties.Contains("edit"),
        capabilities?.IsPreferredSupport == true,
        capabilities?.DisabledSupport == true);
}
