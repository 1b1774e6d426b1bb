using System.Security.Cryptography;
using System.Text;
using FhirPath.Analysis.V1;
using Google.Protobuf;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>
/// One version of a document as analysis sees it. The hash is computed once, on first use; of example files it learns
/// when analysis asks.
/// </summary>
internal sealed class AnalysisDocument
{
    private readonly Lazy<ByteString> _contentHash;
    private readonly IExampleFiles? _examples;
    private volatile AnalysisOptions _options;

    /// <param name="affinityKey">What stays the same from edit to edit (the URI): its requests go to one replica.</param>
    /// <param name="text">Any UTF-16 text; an unpaired surrogate is replaced, which keeps every offset.</param>
    /// <param name="options">How to read it; must not be changed afterwards.</param>
    /// <param name="baseText">An earlier version that a replica may have; null where none is known.</param>
    /// <param name="examples">Knows the files that the text names; null where nobody does.</param>
    public AnalysisDocument(
        string affinityKey,
        string text,
        AnalysisOptions options,
        BaseText? baseText = null,
        IExampleFiles? examples = null)
    {
        Base = baseText;
        _examples = examples;
        AffinityKey = affinityKey;
        Text = WellFormed(text);
        _options = examples is null ? options : With(options, examples.Remembered(Text));
        _contentHash = new Lazy<ByteString>(Hash);
    }

    public string AffinityKey { get; }

    public string Text { get; }

    /// <summary>An earlier version of the text, or null.</summary>
    public BaseText? Base { get; }

    public ByteString ContentHash => _contentHash.Value;

    /// <summary>Says of the files that analysis asks for what they are; false where nobody knows.</summary>
    public bool Provide(IEnumerable<string> paths)
    {
        if (_examples is null)
        {
            return false;
        }

        _options = With(_options, _examples.Find(paths));
        return true;
    }

    /// <summary>The message that names this text and does not carry it.</summary>
    public Document ByHash() => new() { ContentHash = ContentHash, Options = _options };

    /// <summary>The message that carries what has changed since <see cref="Base"/>; null where there is none.</summary>
    public Document? WithChange() => Base is null
        ? null
        : new()
        {
            ContentHash = ContentHash,
            Options = _options,
            BaseContentHash = Base.ContentHash,
            BaseEdit = Base.EditTo(Text),
        };

    /// <summary>The message that carries this text for one question: nobody will ask for it again.</summary>
    public Document WithoutHash() => new() { Options = _options, Text = Text };

    /// <summary>The message that carries this text.</summary>
    public Document WithText() => new() { ContentHash = ContentHash, Options = _options, Text = Text };

    // The same file asked for by two requests at once is said twice, and the same both times.
    private static AnalysisOptions With(AnalysisOptions options, ExampleFiles files)
    {
        var extended = options.Clone();
        extended.ExampleFiles ??= new ExampleFiles();
        extended.ExampleFiles.MergeFrom(files);
        return extended;
    }

    private ByteString Hash() => UnsafeByteOperations.UnsafeWrap(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    private static string WellFormed(string text)
    {
        var index = IndexOfUnpairedSurrogate(text, 0);
        if (index < 0)
        {
            return text;
        }

        var characters = text.ToCharArray();
        for (; index >= 0; index = IndexOfUnpairedSurrogate(text, index + 1))
        {
            characters[index] = '\uFFFD';
        }

        return new string(characters);
    }

    private static int IndexOfUnpairedSurrogate(string text, int start)
    {
        for (var index = start; index < text.Length; index++)
        {
            var offset = text.AsSpan(index).IndexOfAnyInRange('\uD800', '\uDFFF');
            if (offset < 0)
            {
                return -1;
            }

            index += offset;
            var isPair = char.IsHighSurrogate(text[index])
                && index + 1 < text.Length
                && char.IsLowSurrogate(text[index + 1]);
            if (!isPair)
            {
                return index;
            }

            index++;
        }

        return -1;
    }
}
