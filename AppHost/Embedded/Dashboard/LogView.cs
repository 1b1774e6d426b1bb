namespace FhirPathAspire.AppHost.Embedded.Dashboard;

/// <summary>One log line as the page shows it.</summary>
internal sealed record LogView(long Number, DateTimeOffset Time, string Source, string Text);
