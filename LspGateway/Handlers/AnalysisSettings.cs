using System.Text.Json;
using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>
/// What a client's settings say about how texts are to be read: {"fhirpath":{"fhir":"R5","context":"Patient"}}, or
/// what is inside. What is not understood is passed over, since settings are shared with newer versions.
/// </summary>
internal static class AnalysisSettings
{
    public const string Section = "fhirpath";

    public static AnalysisOptions Read(JsonElement? settings)
    {
        if (settings is not { ValueKind: JsonValueKind.Object } root)
        {
            return new AnalysisOptions();
        }

        var section = root.TryGetProperty(Section, out var inner) && inner.ValueKind == JsonValueKind.Object
            ? inner
            : root;
        return new AnalysisOptions { FhirRelease = Text(section, "fhir"), Context = Text(section, "context") };
    }

    private static string Text(JsonElement section, string name)
    {
        return section.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? ""
            : "";
    }
}
