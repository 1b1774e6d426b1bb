using System.Security.Cryptography;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>
/// Names one process of a resource, <c>analysis-bqkfmxha</c>; it keeps its name and ports over restarts.
/// </summary>
internal sealed record ReplicaId(string Resource, string Suffix, int Index)
{
    private const int SuffixLength = 8;

    public string Name { get; } = $"{Resource}-{Suffix}";

    public static ReplicaId Create(string resource, int index) =>
        new(resource, RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", SuffixLength), index);

    /// <summary>Whether a name means this replica or its resource.</summary>
    public bool IsNamed(string name) =>
        string.Equals(name, Name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, Resource, StringComparison.OrdinalIgnoreCase);
}
