using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>The settings that hold in a folder.</summary>
/// <param name="Options">How to read texts.</param>
/// <param name="Error">Why a settings file could not be used; null where it could, or there is none.</param>
internal sealed record FolderSettings(AnalysisOptions Options, string? Error)
{
    /// <summary>No file says anything.</summary>
    public static FolderSettings None { get; } = new(new AnalysisOptions(), null);
}
