using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Workspaces;

/// <summary>What an example was when it was last looked at.</summary>
/// <param name="Version">What it was made of: equal as long as the example is the same.</param>
/// <param name="File">What it is.</param>
internal sealed record ReadExample(object Version, ExampleFile File);
