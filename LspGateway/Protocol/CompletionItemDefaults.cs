namespace FhirPathAspire.LspGateway.Protocol;

internal sealed record CompletionItemDefaults(Range? EditRange, int? InsertTextFormat);
