using FhirPath.Analysis.V1;
using Core = FhirPath.Language;

namespace FhirPathAspire.AnalysisService.Rpc;

internal static partial class ProtoMapping
{
    /// <summary>Nothing said is the start of the text.</summary>
    public static Core.Text.TextSpan ToSpan(Span? message) => new(message?.Start ?? 0, message?.Length ?? 0);

    public static Core.Formatting.FormattingOptions ToOptions(FormattingOptions? message)
    {
        var standard = Core.Formatting.FormattingOptions.Default;
        return message is null ? standard : new Core.Formatting.FormattingOptions
        {
            TabSize = message.TabSize == 0 ? standard.TabSize : message.TabSize,
            InsertSpaces = message.InsertSpaces,
            TrimTrailingWhitespace = !message.KeepTrailingWhitespace,
            InsertFinalNewline = message.InsertFinalNewline,
            TrimFinalNewlines = message.TrimFinalNewlines,
            MaximumLineLength = message.MaximumLineLength == 0
                ? standard.MaximumLineLength
                : Math.Max(message.MaximumLineLength, 0),
        };
    }
}
