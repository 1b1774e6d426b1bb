using System.Text.Json;
using System.Text.Json.Nodes;
using FhirPathAspire.TestKit.Lsp;

namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>What became of all cases in <c>node/features</c>, in one session; from <c>report.json</c>.</summary>
internal sealed record FeatureReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>A row a case.</summary>
    public IReadOnlyList<FeatureRow> Rows { get; init; } = [];

    /// <summary>The request methods that the cases sent.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>What the server told by initialize.</summary>
    public JsonObject? Capabilities { get; init; }

    /// <summary>What it told later.</summary>
    public IReadOnlyList<FeatureRegistration> Registrations { get; init; } = [];

    /// <summary>Of the server, where the client started it and waited for its end.</summary>
    public int? ExitCode { get; init; }

    /// <summary>Null where the client did not come so far.</summary>
    public static FeatureReport? ReadFrom(string folder)
    {
        var file = Path.Combine(folder, "report.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<FeatureReport>(File.ReadAllText(file), Json) : null;
    }

    /// <summary>The request methods that the server advertises, at the beginning or later, and that no case sent.</summary>
    public IEnumerable<string> NeverSent() => AdvertisedRequests.Of(Capabilities ?? [])
        .Concat(Registrations.Select(static registration => registration.Method)
            .Where(AdvertisedRequests.IsRequest))
        .Distinct()
        .Except(Methods)
        .Order(StringComparer.Ordinal);
}
