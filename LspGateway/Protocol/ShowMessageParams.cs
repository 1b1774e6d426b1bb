namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Parameters of window/showMessage and window/logMessage.</summary>
/// <param name="Type">1 error, 2 warning, 3 information, 4 log.</param>
/// <param name="Message">For the user.</param>
internal sealed record ShowMessageParams(int Type, string Message);
