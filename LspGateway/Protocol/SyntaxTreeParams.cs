namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of fhirpath/syntaxTree.</summary>
internal sealed record SyntaxTreeParams(TextDocumentIdentifier TextDocument) : IDocumentParams;
