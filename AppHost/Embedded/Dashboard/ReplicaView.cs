namespace FhirPathAspire.AppHost.Embedded.Dashboard;

/// <summary>One replica as the page shows it.</summary>
internal sealed record ReplicaView(
    string Id,
    string Resource,
    string State,
    string Style,
    string? Health,
    string? Reason,
    int Restarts,
    int? ExitCode,
    int? ProcessId,
    DateTime? Started,
    DateTime? Stopped,
    IReadOnlyList<UrlView> Urls,
    IReadOnlyList<string> Commands);
