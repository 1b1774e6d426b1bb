namespace FhirPath.Analysis.V1;

/// <summary>A request about one document.</summary>
internal interface IDocumentRequest
{
    /// <summary>The document; null where the request names none, which is the caller's mistake.</summary>
    Document? Document { get; }
}
