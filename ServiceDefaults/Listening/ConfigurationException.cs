namespace FhirPathAspire.ServiceDefaults.Listening;

/// <summary>The configuration makes no sense; the message is one sentence for whoever wrote it.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
