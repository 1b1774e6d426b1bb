using System.Text.Json;

namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>
/// What a client knew at the end of a <see cref="TypingSession"/>, in its own view; from <c>report.json</c>.
/// </summary>
internal sealed record ClientReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What it shows of the name that was hovered over.</summary>
    public string? Hover { get; init; }

    /// <summary>What it offers.</summary>
    public IReadOnlyList<string>? Completion { get; init; }

    /// <summary>What is marked after the mistake.</summary>
    public IReadOnlyList<ClientDiagnostic>? Mistake { get; init; }

    /// <summary>What is marked after the correction.</summary>
    public IReadOnlyList<ClientDiagnostic>? Corrected { get; init; }

    /// <summary>The document in the end.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it asked for diagnostics because the server offered so.</summary>
    public bool Pulls { get; init; }

    /// <summary>Of the server, where the client started it and waited for its end.</summary>
    public int? ExitCode { get; init; }

    /// <summary>With which the server answered the end of the WebSocket.</summary>
    public int? CloseCode { get; init; }

    /// <summary>Null where the client did not come so far.</summary>
    public static ClientReport? ReadFrom(string folder)
    {
        var file = Path.Combine(folder, "report.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<ClientReport>(File.ReadAllText(file), Json) : null;
    }
}
