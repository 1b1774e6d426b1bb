namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>One problem as a client shows it.</summary>
/// <param name="Text">The text that it marks, taken from its own copy of the document.</param>
/// <param name="Line">Of the mark's start, counted from 0.</param>
/// <param name="Code">Null for clients that do not keep it.</param>
/// <param name="Message">What it says.</param>
/// <param name="IsError">Whether it is drawn as an error.</param>
internal sealed record ClientDiagnostic(string Text, int Line, string? Code, string Message, bool IsError);
