namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of a request that is about one open document.</summary>
internal interface IDocumentParams
{
    TextDocumentIdentifier TextDocument { get; }
}
