using System.IO.Compression;
using System.Text;

namespace FhirPath.Language.Model.Binary;

/// <summary>
/// The long texts of an asset. They are read for hover and completion only, so they stay compressed, in blocks, until
/// one of a block is asked for.
/// </summary>
internal sealed class DefinitionTable
{
    private readonly byte[] _data;
    private readonly int[] _lengths;
    private readonly Block[] _blocks;

    private DefinitionTable(byte[] data, int[] lengths, Block[] blocks)
    {
        _data = data;
        _lengths = lengths;
        _blocks = blocks;
    }

    public static DefinitionTable Read(byte[] data, ref ByteReader reader)
    {
        const int perBlock = AssetFormat.DefinitionsPerBlock;
        var lengths = new int[reader.ReadNumber()];
        for (var index = 0; index < lengths.Length; index++)
        {
            lengths[index] = reader.ReadNumber();
        }

        var blocks = new Block[(lengths.Length + perBlock - 1) / perBlock];
        for (var index = 0; index < blocks.Length; index++)
        {
            var compressedLength = reader.ReadNumber();
            blocks[index] = new Block(reader.Position, compressedLength);
            reader.ReadBytes(compressedLength);
        }

        return new DefinitionTable(data, lengths, blocks);
    }

    /// <summary>A text by its number; null below zero.</summary>
    public string? Get(int number)
    {
        if (number < 0)
        {
            return null;
        }

        var blockNumber = number / AssetFormat.DefinitionsPerBlock;
        var first = blockNumber * AssetFormat.DefinitionsPerBlock;
        var text = Decompress(blockNumber, first);
        return Encoding.UTF8.GetString(text, Sum(first, number), _lengths[number]);
    }

    private byte[] Decompress(int blockNumber, int first)
    {
        var block = _blocks[blockNumber];
        if (block.Text is { } known)
        {
            return known;
        }

        var end = Math.Min(first + AssetFormat.DefinitionsPerBlock, _lengths.Length);
        var text = new byte[Sum(first, end)];
        if (!BrotliDecoder.TryDecompress(_data.AsSpan(block.Start, block.Length), text, out var written)
            || written != text.Length)
        {
            throw new InvalidDataException($"Block {blockNumber} of the definitions is damaged.");
        }

        block.Text = text;
        return text;
    }

    private int Sum(int from, int to)
    {
        var sum = 0;
        for (var index = from; index < to; index++)
        {
            sum += _lengths[index];
        }

        return sum;
    }

    private sealed class Block(int start, int length)
    {
        public int Start => start;

        public int Length => length;

        /// <summary>The text once decompressed. Two threads may both do the work; either result is the same.</summary>
        public byte[]? Text { get; set; }
    }
}
