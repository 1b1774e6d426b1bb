using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>What the command line of <c>check</c> asks for.</summary>
internal sealed record CheckSettings(FileInfo[] Files, CheckFormat Format, string Fhir, string Context)
{
    /// <summary>The options of a text that says nothing of its own.</summary>
    public AnalysisOptions Options => new() { FhirRelease = Fhir, Context = Context };
}
