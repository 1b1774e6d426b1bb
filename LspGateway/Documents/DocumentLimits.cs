using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.LspGateway.Documents;

/// <summary>How much text one session may keep open; configuration section <c>Lsp:Documents</c>.</summary>
internal sealed class DocumentLimits
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Lsp:Documents";

    /// <summary>In UTF-16 code units.</summary>
    [Range(1024, 1 << 28)]
    public int MaxDocumentLength { get; set; } = 4 << 20;

    [Range(1, 100_000)]
    public int MaxOpenDocuments { get; set; } = 1000;
}
