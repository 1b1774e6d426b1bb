using System.Text;
using FhirPath.Language.Features.Descriptions;
using FhirPath.Language.Model;

namespace FhirPath.Language.Features.ModelDocuments;

/// <summary>
/// Writes the document of a type:
/// <code>
/// resource Patient : DomainResource
///   // FHIR R4 (4.0.1), https://hl7.org/fhir/R4/patient.html
///   // Information about an individual or animal receiving health care services
///
///   // A contact party (e.g. guardian, partner, friend) for the patient
///   contact : BackboneElement [0..*]
///
///     // The kind of relationship
///     // codes (extensible): http://hl7.org/fhir/ValueSet/patient-contactrelationship
///     relationship : CodeableConcept [0..*]
/// </code>
/// </summary>
internal sealed class TypeDocumentWriter(FhirModel model, TypeInfo root)
{
    // Definitions come from packages of anyone: what is longer or deeper than any known one is cut off.
    private const int MostLines = 20_000;
    private const int MostDepth = 16;
    private const int MostCharacters = 400;

    private static readonly char[] LineEnds = ['\r', '\n', '\u2028', '\u2029', '\u0085'];

    private readonly StringBuilder _text = new();
    private readonly Dictionary<TypeInfo, ModelPlace> _types = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ElementInfo, ModelPlace> _elements = new(ReferenceEqualityComparer.Instance);
    private int _line;

    public TypeDocument Write()
    {
        AddLine(0, $"{KeywordOf(root)} {root.Name}{(root.Base is { } parent ? $" : {parent.Name}" : "")}");
        AddComment(1, Source());
        AddComment(1, root.Short);
        AddElements(root, 1);
        AddInherited();
        _types.Add(root, Head());
        return new TypeDocument(_text.ToString(), _types, _elements);
    }

    /// <summary>Where the type is declared: its first line, and as much as is written yet.</summary>
    public ModelPlace Head() =>
        Place(0, KeywordOf(root).Length + 1, root.Name.Length) with { EndLine = Math.Max(_line, 1) };

    private static string KeywordOf(TypeInfo type)
    {
        var keyword = type switch
        {
            { IsProfile: true } => "profile",
            { Kind: TypeKind.Resource } => "resource",
            { Kind: TypeKind.Primitive } => "primitive",
            _ => "type",
        };
        return type.IsAbstract ? $"abstract {keyword}" : keyword;
    }

    private string Source() => root.Kind == TypeKind.System
        ? "FHIRPath, https://hl7.org/fhirpath/#literals"
        : $"FHIR {model.Release} ({model.Version}), {SpecificationLinks.Of(root, model)}".TrimEnd(',', ' ');

    private void AddElements(TypeInfo type, int depth)
    {
        foreach (var element in type.Elements)
        {
            if (_line >= MostLines)
            {
                return;
            }

            AddLine(0, "");
            AddComment(depth, element.Short);
            AddComment(depth, BindingOf(element));
            var line = _line;
            AddLine(depth, $"{NameOf(element)} : {TypesOf(element)} [{element.Cardinality}]");
            var group = depth < MostDepth ? GroupOf(element) : null;
            if (group is not null)
            {
                AddElements(group, depth + 1);
            }

            var place = Place(line, depth * 2, element.Name.Length);
            _elements.TryAdd(element, place);
            if (group is not null)
            {
                _types.TryAdd(group, place);
            }
        }
    }

    private void AddInherited()
    {
        var isFirst = true;
        for (var type = root.Base; type is not null && _line < MostLines; type = type.Base)
        {
            if (!type.Elements.IsEmpty)
            {
                if (isFirst)
                {
                    AddLine(0, "");
                }

                isFirst = false;
                AddLine(1, $"// from {type.Name}: {string.Join(", ", type.Elements.Select(NameOf))}");
            }
        }
    }

    // Only where its elements are declared, not where another element repeats them.
    private static TypeInfo? GroupOf(ElementInfo element) =>
        element.Types is [{ Kind: TypeKind.Backbone } group]
        && group.Name.Length == element.DeclaringType.Name.Length + element.Name.Length + 1
        && group.Name.StartsWith(element.DeclaringType.Name, StringComparison.Ordinal)
        && group.Name.EndsWith(element.Name, StringComparison.Ordinal)
            ? group
            : null;

    private static string NameOf(ElementInfo element) => element.IsChoice ? $"{element.Name}[x]" : element.Name;

    private static string TypesOf(ElementInfo element)
    {
        var targets = element.Targets.IsEmpty ? "" : $"({string.Join(" | ", element.Targets)})";
        var types = GroupOf(element) is { } group
            ? group.Base?.Name ?? group.Name
            : string.Join(" | ", element.Types.Select(type => type.Name));
        return types + targets;
    }

    private static string? BindingOf(ElementInfo element) => element.Binding is { ValueSet: { } valueSet } binding
        ? $"codes ({binding.Strength.ToString().ToLowerInvariant()}): {valueSet}"
        : null;

    private void AddComment(int depth, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            AddLine(depth, $"// {text}");
        }
    }

    private void AddLine(int depth, string text)
    {
        if (text.Length > 0)
        {
            _text.Append(' ', depth * 2).Append(OneLine(text));
        }

        _text.Append('\n');
        _line++;
    }

    private static string OneLine(string text)
    {
        var line = text.AsSpan().ContainsAny(LineEnds)
            ? string.Join(' ', text.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries))
            : text;
        return line.Length <= MostCharacters || !line.StartsWith("//", StringComparison.Ordinal)
            ? line
            : $"{line.AsSpan(0, MostCharacters - (char.IsHighSurrogate(line[MostCharacters - 1]) ? 1 : 0))}…";
    }

    private ModelPlace Place(int line, int column, int length) =>
        new(model.Release, root.Name, line, column, length, _line);
}
