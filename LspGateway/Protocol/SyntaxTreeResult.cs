namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Result of fhirpath/syntaxTree: the tree as indented text.</summary>
internal sealed record SyntaxTreeResult(string Text);
