using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Documents;

/// <summary>Applies one content change of didChange. A change that can't fit is an error, never a guess.</summary>
internal static class TextChanges
{
    /// <summary>The text after the change: a part replaced, or all of it where the change names no range.</summary>
    /// <exception cref="RpcException">The range does not fit the text: client and server have come apart.</exception>
    public static AppliedChange Apply(TextBuffer text, TextDocumentContentChangeEvent change, PositionEncoding encoding)
    {
        if (change.Range is not { } range)
        {
            return new AppliedChange(TextBuffer.From(change.Text), default);
        }

        // One line past the last is how editors without a final line end address the end of the text. An end that
        // lies further is the usual way to say "everything"; a start that does is a text that we don't have.
        if (range.Start.Line > text.LineCount)
        {
            throw new RpcException(
                RpcErrorCodes.InvalidParams,
                $"A change begins in line {range.Start.Line} of a text of {text.LineCount} lines.");
        }

        var start = text.OffsetOf(range.Start.ToTextPosition(), encoding);
        var end = text.OffsetOf(range.End.ToTextPosition(), encoding);
        if (start > end)
        {
            throw new RpcException(RpcErrorCodes.InvalidParams, "A change ends before it begins.");
        }

        return new AppliedChange(
            text.Replace(start, end - start, change.Text), new TextDamage(start, text.Length - end));
    }
}
