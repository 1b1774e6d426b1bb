using System.Diagnostics.CodeAnalysis;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Syntax;

/// <summary>
/// The parts of a large expression that parsing the next version may take over, found by where they begin. Holds of each
/// slot of a <see cref="PaddedText"/> only the outermost ones that lie in it; <see cref="Forget"/> drops all that an edit
/// has a say in, so what is found is right. Not for several threads at once.
/// </summary>
internal sealed class NodeReuse(PaddedText text)
{
    /// <summary>
    /// Productions: a call behind a dot, and a chain of steps so far; else the least strength of operators.
    /// </summary>
    public const sbyte Call = -2, Steps = -1;

    // No token is told from another by more signs behind it.
    private const int Margin = 16;

    private readonly Dictionary<int, ReusableNode>?[] _bySlot = new Dictionary<int, ReusableNode>?[text.Count];
    private readonly Dictionary<int, ReusableNode> _wide = [];
    private readonly Dictionary<int, List<ReusableNode>> _chains = [];
    private readonly List<ReusableNode> _pending = [];

    /// <summary>The text as it is now.</summary>
    public PaddedText Text { get; private set; } = text;

    /// <summary>Where the parser is: the parts that it has begun with and may keep, inner ones last.</summary>
    public List<ReuseMark> Marks { get; } = [];

    /// <summary>How many parts were parsed anew since <see cref="Forget"/>, for tests.</summary>
    public int Parsed { get; private set; }

    /// <summary>How many parts were bound anew since then.</summary>
    public int Bound { get; set; }

    /// <summary>How many parts are waiting to be kept: those inside of a larger one need not be.</summary>
    public int Pending => _pending.Count;

    /// <summary>The text became another one between two slots; both may be one.</summary>
    public void Forget(PaddedText next, int first, int last)
    {
        Text = next;
        Parsed = 0;
        Bound = 0;
        Array.Clear(_bySlot, first, last - first + 1);
        foreach (var (start, node) in _wide)
        {
            if (IsTouched(node, first, last))
            {
                _wide.Remove(start);
            }
        }

        foreach (var (start, chain) in _chains)
        {
            chain.RemoveAll(node => IsTouched(node, first, last));
            if (chain.Count == 0)
            {
                _chains.Remove(start);
            }
        }
    }

    /// <summary>The part that was parsed in the same way at the same place.</summary>
    public ReusableNode? Find(in ReusePlace place, int depth) =>
        TryFind(place.Start, out var node) && node.Place == place && node.Height + depth <= Parser.MaximumDepth
            ? node
            : null;

    /// <summary>What is kept of a node of the tree; null where that is nothing.</summary>
    public ReusableNode? Find(SyntaxNode node) =>
        TryFind(node.Start, out var found) && ReferenceEquals(found.Node, node) ? found : null;

    /// <summary>The longest beginning of a chain that was parsed in the same way at the same place.</summary>
    public ReusableNode? FindBeginning(in ReusePlace place, int depth)
    {
        if (!_chains.TryGetValue(place.Start, out var chain))
        {
            return null;
        }

        for (var index = chain.Count - 1; index >= 0; index--)
        {
            if (chain[index].Place == place && chain[index].Height + depth <= Parser.MaximumDepth)
            {
                return chain[index];
            }
        }

        return null;
    }

    /// <summary>What is kept of a node as the beginning of a chain; null where that is nothing.</summary>
    public ReusableNode? FindBeginning(ExpressionSyntax node)
    {
        if (node.LeftOperand is not { } left || SlotOf(left.End) == SlotOf(node.End)
            || !_chains.TryGetValue(node.Start, out var chain))
        {
            return null;
        }

        var (low, high) = (0, chain.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = chain[middle].Node.End < node.End ? (middle + 1, high) : (low, middle);
        }

        for (; low < chain.Count && chain[low].Node.End == node.End; low++)
        {
            if (ReferenceEquals(chain[low].Node, node))
            {
                return chain[low];
            }
        }

        return null;
    }

    public int SlotOf(int offset) => Text.SlotOf(offset);

    /// <summary>Keeps a part, in place of those inside of it that it will be taken over before.</summary>
    /// <param name="node">The part.</param>
    /// <param name="pending">What <see cref="Pending"/> was before it.</param>
    public void Add(ReusableNode node, int pending)
    {
        Parsed++;
        // Calls are bound from their parts.
        if (node.Place.Production >= 0 && !IsWide(node))
        {
            _pending.RemoveRange(pending, _pending.Count - pending);
        }

        _pending.Add(node);
    }

    /// <summary>Keeps the beginning of a chain, in place of those that reached as far.</summary>
    public void AddBeginning(ReusableNode node)
    {
        if (!_chains.TryGetValue(node.Place.Start, out var chain))
        {
            _chains.Add(node.Place.Start, chain = []);
        }

        var areSteps = node.Place.Production == Steps;
        while (chain is [.., var last] && (last.Node.End > node.Node.End
            || (last.Node.End == node.Node.End && last.Place.Production == Steps == areSteps)))
        {
            chain.RemoveAt(chain.Count - 1);
        }

        chain.Add(node);
    }

    /// <summary>The text is parsed.</summary>
    public void Settle()
    {
        var counts = new int[_bySlot.Length];
        foreach (var node in _pending)
        {
            counts[SlotOf(node.Place.Start)]++;
        }

        foreach (var node in _pending)
        {
            var start = node.Place.Start;
            var slot = SlotOf(start);
            if (IsWide(node))
            {
                _bySlot[slot]?.Remove(start);
                _wide[start] = node;
            }
            else
            {
                _wide.Remove(start);
                (_bySlot[slot] ??= new Dictionary<int, ReusableNode>(counts[slot]))[start] = node;
            }
        }

        _pending.Clear();
        _pending.Capacity = 0;
    }

    private bool TryFind(int start, [NotNullWhen(true)] out ReusableNode? node)
    {
        node = null;
        return _bySlot[SlotOf(start)]?.TryGetValue(start, out node) is true || _wide.TryGetValue(start, out node);
    }

    private bool IsWide(ReusableNode node) => SlotOf(node.Place.Start) != SlotOf(node.ExaminedEnd + Margin);

    private bool IsTouched(ReusableNode node, int first, int last) =>
        SlotOf(node.Place.Start) <= last && SlotOf(node.ExaminedEnd + Margin) >= first;
}
