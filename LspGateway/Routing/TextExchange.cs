using FhirPath.Analysis.V1;
using Grpc.Core;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>
/// Asks whoever analyses a question about a document with as little of its text as they need: its hash where they have
/// it, what has changed where they have the version before, else all of it.
/// </summary>
internal static class TextExchange
{
    /// <param name="client">Who is asked.</param>
    /// <param name="texts">What they have, as far as is known.</param>
    /// <param name="document">The text, and how it is to be read.</param>
    /// <param name="call">The rpc; called once a message.</param>
    /// <param name="options">Deadline and cancellation.</param>
    /// <exception cref="RpcException">They could not answer.</exception>
    public static async Task<TReply> AskAsync<TReply>(
        Analysis.AnalysisClient client,
        KnownTexts texts,
        AnalysisDocument document,
        Func<Analysis.AnalysisClient, Document, CallOptions, AsyncUnaryCall<TReply>> call,
        CallOptions options)
    {
        try
        {
            return await AskOnceAsync(client, texts, document, call, options);
        }
        catch (RpcException exception) when (ExamplesRequired(exception) is { } paths && document.Provide(paths))
        {
            return await AskOnceAsync(client, texts, document, call, options);
        }
    }

    /// <summary>The paths of the files that a text takes examples from; null where a call failed for another reason.</summary>
    public static IEnumerable<string>? ExamplesRequired(RpcException exception) =>
        exception.StatusCode == StatusCode.FailedPrecondition
        && exception.Trailers.GetValueBytes("fhirpath-example-files-bin") is { } paths
            ? ExampleFilePaths.Parser.ParseFrom(paths).Paths
            : null;

    private static async Task<TReply> AskOnceAsync<TReply>(
        Analysis.AnalysisClient client,
        KnownTexts texts,
        AnalysisDocument document,
        Func<Analysis.AnalysisClient, Document, CallOptions, AsyncUnaryCall<TReply>> call,
        CallOptions options)
    {
        if (Shortened(document, texts) is { } message)
        {
            try
            {
                return await ReplyAsync(message);
            }
            catch (RpcException exception) when (IsTextRequired(exception))
            {
                // They have let the text go, or are another process by now.
            }
        }

        return await ReplyAsync(document.WithText());

        async Task<TReply> ReplyAsync(Document sent)
        {
            using var answer = call(client, sent, options);
            var reply = await answer.ResponseAsync;
            texts.Add(document.ContentHash);
            return reply;
        }
    }

    private static Document? Shortened(AnalysisDocument document, KnownTexts texts) =>
        texts.Contains(document.ContentHash) ? document.ByHash()
        : document.Base is { } earlier && texts.Contains(earlier.ContentHash) ? document.WithChange()
        : null;

    private static bool IsTextRequired(RpcException exception) =>
        exception.StatusCode == StatusCode.FailedPrecondition
        && exception.Trailers.Get("fhirpath-text-required") is not null;
}
