namespace Aspire.Hosting.ApplicationModel;

/// <summary>The state of a replica: one of <see cref="KnownResourceStates"/>, and how it is to be shown.</summary>
public sealed record ResourceStateSnapshot(string Text, string? Style);
