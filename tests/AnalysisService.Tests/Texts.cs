using System.Security.Cryptography;
using System.Text;
using FhirPath.Analysis.V1;
using Google.Protobuf;

namespace FhirPathAspire.AnalysisService.Tests;

internal static class Texts
{
    public static ByteString HashOf(string text) => ByteString.CopyFrom(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public static Document WithText(string text) => new() { ContentHash = HashOf(text), Text = text };

    public static Document ByHash(string text) => new() { ContentHash = HashOf(text) };

    /// <summary>A text as a change of an earlier one.</summary>
    public static Document WithChange(string before, string after, int start, int length, string newText) => new()
    {
        ContentHash = HashOf(after),
        BaseContentHash = HashOf(before),
        BaseEdit = new TextEdit { Span = new Span { Start = start, Length = length }, NewText = newText },
    };

    /// <summary>A text that no other test asks about.</summary>
    public static string Unique(string text) => $"// {Guid.NewGuid()}\n{text}";
}
