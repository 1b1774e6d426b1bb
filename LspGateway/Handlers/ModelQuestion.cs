using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Routing;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>Questions about a model rather than a document.</summary>
internal static class ModelQuestion
{
    /// <summary>Leads all questions about one model to one replica, where it is loaded.</summary>
    public static AnalysisDocument About(string release) =>
        new($"{ModelUri.Scheme} {release}", "", new AnalysisOptions());
}
