namespace FhirPathAspire.AppHost.Embedded.Logs;

/// <summary>One line of the log stream.</summary>
/// <param name="Number">Counts all lines of the run, from 1.</param>
/// <param name="Time">When it was read.</param>
/// <param name="Source">The replica, or <c>apphost</c>.</param>
/// <param name="Text">The line; colours and other control codes as the process wrote them.</param>
internal sealed record LogLine(long Number, DateTimeOffset Time, string Source, string Text);
