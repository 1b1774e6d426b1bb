namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>A text to check.</summary>
/// <param name="Shown">What it is called in output: the path as it was written on the command line.</param>
/// <param name="FullPath">Where it is; null for standard input.</param>
internal sealed record FoundFile(string Shown, string? FullPath)
{
    /// <summary>Standard input.</summary>
    public static FoundFile StandardInput { get; } = new("stdin", null);
}
