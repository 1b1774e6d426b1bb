namespace FhirPathAspire.LspGateway.Routing;

/// <summary>No replica could answer within the deadline. The message is plain enough to show to a user.</summary>
internal sealed class AnalysisUnavailableException(string message, Exception? inner) : Exception(message, inner);
