namespace FhirPathAspire.AppHost.Embedded.Dashboard;

/// <summary>One address as the page shows it.</summary>
internal sealed record UrlView(string Name, string Url, string Text);
