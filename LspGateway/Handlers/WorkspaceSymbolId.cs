using System.Globalization;
using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>Names the place of a symbol while its range is not worked out.</summary>
internal static class WorkspaceSymbolId
{
    public static string Of(Span span) => string.Create(CultureInfo.InvariantCulture, $"{span.Start}+{span.Length}");

    /// <summary>The place; null for what no server has made.</summary>
    public static Span? Read(string id) =>
        id.Split('+') is [var start, var length]
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var characters)
        && from <= int.MaxValue - characters
            ? new Span { Start = from, Length = characters }
            : null;
}
