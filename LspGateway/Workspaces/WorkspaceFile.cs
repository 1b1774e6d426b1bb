namespace FhirPathAspire.LspGateway.Workspaces;

/// <summary>A file of expressions in an open folder.</summary>
/// <param name="Path">Full.</param>
internal sealed record WorkspaceFile(string Path)
{
    /// <summary>As editors write it.</summary>
    public string Uri { get; } = new Uri(Path).AbsoluteUri;
}
