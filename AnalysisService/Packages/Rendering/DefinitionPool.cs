using System.IO.Compression;
using System.Text;
using FhirPath.Language.Model.Binary;

namespace FhirPath.Packages.Rendering;

/// <summary>Numbers the long texts of an asset and compresses them in blocks.</summary>
internal sealed class DefinitionPool(AssetCompression compression)
{
    private const int LargestWindow = 24;

    // Larger ones cost more to set up than they save where speed counts.
    private const int FastWindow = 17;

    private readonly List<byte[]> _texts = [];

    /// <summary>The reference of a text: number + 1, 0 for null.</summary>
    public int Refer(string? text)
    {
        if (text is null)
        {
            return 0;
        }

        _texts.Add(Encoding.UTF8.GetBytes(text));
        return _texts.Count;
    }

    public void WriteTo(ByteWriter writer)
    {
        writer.Number(_texts.Count);
        _texts.ForEach(text => writer.Number(text.Length));
        foreach (var block in _texts.Chunk(AssetFormat.DefinitionsPerBlock))
        {
            var compressed = Compress([.. block.SelectMany(text => text)]);
            writer.Number(compressed.Length);
            writer.Bytes(compressed);
        }
    }

    private byte[] Compress(byte[] text)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(text.Length)];
        var window = compression == AssetCompression.Small ? LargestWindow : FastWindow;
        return BrotliEncoder.TryCompress(text, compressed, out var written, (int)compression, window)
            ? compressed[..written]
            : throw new InvalidOperationException("The bound that Brotli gives for its output was too small.");
    }
}
