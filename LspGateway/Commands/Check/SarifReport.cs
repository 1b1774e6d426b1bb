using System.Text.Encodings.Web;
using System.Text.Json;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>
/// A log of one run in SARIF 2.1.0 (OASIS), with what code scanning services ask for: rules with help and precision,
/// places relative to the working directory, fingerprints that outlive a move of lines, and repairs.
/// </summary>
internal static class SarifReport
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync(
        CheckResult result, RuleTable rules, Stream output, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(output, Readable);
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        SarifTool.Write(json, rules);
        WriteInvocation(json, result);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteWorkingDirectory(json);
        json.WriteStartArray("results");
        foreach (var file in result.Files)
        {
            SarifResults.Write(json, file, rules);
            await json.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        output.WriteByte((byte)'\n');
    }

    private static void WriteInvocation(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.IsComplete);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var error in result.Errors)
        {
            WriteNotification(json, error, null);
        }

        foreach (var file in result.Files)
        {
            if (file.Error is { } error)
            {
                WriteNotification(json, error, file.File);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotification(Utf8JsonWriter json, string message, FoundFile? file)
    {
        json.WriteStartObject();
        json.WriteString("level", "error");
        SarifText.Write(json, "message", message);
        if (file is not null)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            SarifArtifact.Write(json, file);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    // Where that is on this machine is nobody's business: whoever reads the log knows their own checkout.
    private static void WriteWorkingDirectory(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifArtifact.WorkingDirectory);
        SarifText.Write(json, "description", "The working directory of the run.");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
