using FhirPath.Analysis.V1;
using FhirPathAspire.LspGateway.Protocol;

namespace FhirPathAspire.LspGateway.Colours;

/// <summary>
/// What the classes and traits of analysis are called for one client: of LSP's names those that it can show. What it
/// has no name for at all is left out.
/// </summary>
internal sealed class SemanticLegend
{
    // The best name first.
    private static readonly (SemanticClass Class, string[] Names)[] Types =
    [
        (SemanticClass.Element, ["property", "variable"]),
        (SemanticClass.Function, ["method", "function"]),
        (SemanticClass.Type, ["type", "class"]),
        (SemanticClass.Resource, ["class", "type"]),
        (SemanticClass.Namespace, ["namespace", "type"]),
        (SemanticClass.Variable, ["variable"]),
        (SemanticClass.Item, ["parameter", "variable"]),
        (SemanticClass.Operator, ["operator"]),
        (SemanticClass.Keyword, ["keyword"]),
        (SemanticClass.String, ["string"]),
        (SemanticClass.Code, ["enumMember", "string"]),
        (SemanticClass.Number, ["number"]),
        (SemanticClass.Comment, ["comment"]),
        (SemanticClass.Directive, ["decorator", "macro", "keyword"]),
    ];

    private static readonly (SemanticTrait Trait, string Name)[] Modifiers =
    [
        (SemanticTrait.Defined, "defaultLibrary"),
        (SemanticTrait.Deprecated, "deprecated"),
        (SemanticTrait.ReadOnly, "readonly"),
        (SemanticTrait.Declaration, "declaration"),
    ];

    private readonly Dictionary<SemanticClass, int> _types = [];
    private readonly List<(int Bit, int Mask)> _modifiers = [];

    private SemanticLegend(IReadOnlyList<string> types, IReadOnlyList<string> modifiers)
    {
        var typeNames = new List<string>();
        foreach (var (@class, names) in Types)
        {
            if (names.FirstOrDefault(types.Contains) is { } name)
            {
                _types[@class] = IndexOf(name, typeNames);
            }
        }

        var modifierNames = new List<string>();
        foreach (var (trait, name) in Modifiers.Where(row => modifiers.Contains(row.Name)))
        {
            _modifiers.Add((1 << ((int)trait - 1), 1 << IndexOf(name, modifierNames)));
        }

        Names = new SemanticTokensLegend([.. typeNames], [.. modifierNames]);
    }

    /// <summary>What the client is told the numbers mean.</summary>
    public SemanticTokensLegend Names { get; }

    /// <summary>The legend of a client; null for one that colours nothing.</summary>
    public static SemanticLegend? For(SemanticTokensClientCapabilities? client) => client is null
        ? null
        : new SemanticLegend(client.TokenTypes ?? [], client.TokenModifiers ?? []);

    /// <summary>The client's number of a class; -1 where it has none.</summary>
    public int TypeOf(int @class) => _types.GetValueOrDefault((SemanticClass)@class, -1);

    /// <summary>The client's bits for the traits.</summary>
    public int ModifiersOf(int traits)
    {
        var bits = 0;
        foreach (var (bit, mask) in _modifiers)
        {
            bits |= (traits & bit) == 0 ? 0 : mask;
        }

        return bits;
    }

    private static int IndexOf(string name, List<string> names)
    {
        var index = names.IndexOf(name);
        if (index < 0)
        {
            index = names.Count;
            names.Add(name);
        }

        return index;
    }
}
