using System.Globalization;
using System.Text;
using System.Text.Json;
using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>The findings of one file in a SARIF log.</summary>
internal static class SarifResults
{
    private const string Fingerprint = "fhirpathLine/v1";

    public static void Write(Utf8JsonWriter json, CheckedFile file, RuleTable rules)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var found in file.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("ruleId", found.Code);
            if (rules.IndexOf(found.Code) is { } index)
            {
                json.WriteNumber("ruleIndex", index);
            }

            json.WriteString("level", SarifTool.LevelOf(found.Severity));
            SarifText.Write(json, "message", found.Message);
            WriteLocations(json, file, found.Span);
            json.WriteStartObject("partialFingerprints");
            json.WriteString(Fingerprint, FingerprintOf(file, found, seen));
            json.WriteEndObject();
            WriteFixes(json, file, found);
            json.WriteEndObject();
        }
    }

    private static void WriteLocations(Utf8JsonWriter json, CheckedFile file, Span span)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        SarifArtifact.Write(json, file.File);
        WriteRegion(json, "region", file, span);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteRegion(Utf8JsonWriter json, string property, CheckedFile file, Span span)
    {
        var (start, end) = file.PlaceOf(span);
        json.WriteStartObject(property);
        json.WriteNumber("startLine", start.Line);
        json.WriteNumber("startColumn", start.Column);
        json.WriteNumber("endLine", end.Line);
        json.WriteNumber("endColumn", end.Column);
        json.WriteEndObject();
    }

    private static void WriteFixes(Utf8JsonWriter json, CheckedFile file, Diagnostic found)
    {
        if (found.Fixes.Count == 0)
        {
            return;
        }

        json.WriteStartArray("fixes");
        foreach (var fix in found.Fixes)
        {
            json.WriteStartObject();
            SarifText.Write(json, "description", fix.Title);
            json.WriteStartArray("artifactChanges");
            json.WriteStartObject();
            SarifArtifact.Write(json, file.File);
            json.WriteStartArray("replacements");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                WriteRegion(json, "deletedRegion", file, edit.Span);
                SarifText.Write(json, "insertedContent", edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// The same as long as rule, line and marked text are, wherever the line moves; of several that are alike the
    /// number in the file tells.
    /// </summary>
    private static string FingerprintOf(CheckedFile file, Diagnostic found, Dictionary<string, int> seen)
    {
        var start = Math.Clamp(found.Span.Start, 0, file.Text.Length);
        var marked = file.Text.AsSpan(start, Math.Clamp(found.Span.Length, 0, file.Text.Length - start));
        var identity = $"{found.Code}\n{file.Lines.LineAt(start).Trim()}\n{marked}";
        var number = seen[identity] = seen.GetValueOrDefault(identity) + 1;
        var hash = System.IO.Hashing.XxHash128.Hash(Encoding.UTF8.GetBytes(identity));
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(hash)}:{number}");
    }
}
