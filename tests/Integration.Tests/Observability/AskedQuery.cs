namespace FhirPathAspire.Integration.Tests.Observability;

/// <summary>A query with the place it stands at, and the labels that its texts mention.</summary>
internal sealed record AskedQuery(string Place, string Text, IReadOnlyList<string> MentionedLabels);
