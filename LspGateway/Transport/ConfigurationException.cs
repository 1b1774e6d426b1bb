namespace FhirPathAspire.LspGateway.Transport;

/// <summary>The configuration makes no sense; the message is one sentence for whoever wrote it.</summary>
internal sealed class ConfigurationException(string message) : Exception(message);
