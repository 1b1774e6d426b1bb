using System.Globalization;
using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>Names an action by the place that it was offered at and its id there: <c>12 5 Rewrite/0</c>.</summary>
/// <param name="Range">The place.</param>
/// <param name="Id">The id there.</param>
internal sealed record CodeActionId(Span Range, string Id)
{
    public static ItemData For(DocumentView document, Span range, string id) => new(
        document.Snapshot.Key.Uri,
        document.Snapshot.ResultId,
        string.Create(CultureInfo.InvariantCulture, $"{range.Start} {range.Length} {id}"));

    /// <summary>Null for what is no such name.</summary>
    public static CodeActionId? Read(string text) =>
        text.Split(' ') is [var start, var length, var id]
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new CodeActionId(new Span { Start = from, Length = count }, id)
            : null;
}
