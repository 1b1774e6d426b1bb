namespace FhirPathAspire.AppHost.Embedded.Telemetry;

/// <summary>One finished span.</summary>
/// <param name="TraceId">The trace, in hexadecimal.</param>
/// <param name="Id">The span, in hexadecimal.</param>
/// <param name="ParentId">The span that it is part of, empty for a root.</param>
/// <param name="Service">The resource that sent it.</param>
/// <param name="Name">What was done.</param>
/// <param name="Start">Nanoseconds since 1970.</param>
/// <param name="End">Nanoseconds since 1970.</param>
/// <param name="IsError">Whether it failed.</param>
internal sealed record Span(
    string TraceId, string Id, string ParentId, string Service, string Name, ulong Start, ulong End, bool IsError);
