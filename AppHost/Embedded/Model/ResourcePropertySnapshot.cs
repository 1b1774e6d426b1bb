namespace Aspire.Hosting.ApplicationModel;

/// <summary>A further fact of a replica, such as <c>executable.pid</c>.</summary>
public sealed record ResourcePropertySnapshot(string Name, object? Value);
