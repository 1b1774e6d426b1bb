using FhirPath.Language.Model;
using FhirPath.Packages.Definitions;

namespace FhirPath.Packages.Compiling;

/// <summary>
/// Works out the codes of value sets from the definitions alone (https://hl7.org/fhir/valueset.html#compositions). A
/// value set that needs more, a code system that is not listed in full or a condition on codes, has no expansion: no
/// part of one would be of use.
/// </summary>
internal sealed class ValueSetExpander(DefinitionSet definitions)
{
    /// <summary>Value sets of value sets of …: more than anyone has, and an end for those that include themselves.</summary>
    private const int MostDepth = 8;

    /// <summary>Codes of a value set: what has more is a terminology, which nobody writes out of the head.</summary>
    private const int MostCodes = 2000;

    private readonly Dictionary<string, ValueSet> _valueSets = ByUrl(definitions.ValueSets, valueSet => valueSet.Url);

    private readonly Dictionary<string, CodeSystem> _codeSystems = ByUrl(definitions.CodeSystems, system => system.Url);

    /// <summary>The value set of that URL (a <c>|version</c> behind it is of no matter), or null.</summary>
    public ValueSetDraft? Expand(string canonicalUrl)
    {
        var url = WithoutVersion(canonicalUrl);
        if (Expand(url, 0) is not { Count: > 0 and <= MostCodes } codes)
        {
            return null;
        }

        var distinct = codes.DistinctBy(code => code.Code)
            .Select(code => new CodeInfo(code.Code, OnOneLine(code.Display)))
            .ToList();
        return distinct.TrueForAll(code => IsCode(code.Code)) ? new ValueSetDraft(url, distinct) : null;
    }

    // Null where the codes can't all be told.
    private List<SystemCode>? Expand(string url, int depth)
    {
        if (depth > MostDepth || _valueSets.GetValueOrDefault(url)?.Compose is not { } compose)
        {
            return null;
        }

        var codes = new List<SystemCode>();
        foreach (var include in compose.Include)
        {
            if (Select(include, depth) is not { } included)
            {
                return null;
            }

            codes.AddRange(included);
        }

        foreach (var exclude in compose.Exclude)
        {
            if (Select(exclude, depth) is not { } excluded)
            {
                return null;
            }

            var keys = excluded.Select(code => code.Key).ToHashSet();
            codes.RemoveAll(code => keys.Contains(code.Key));
        }

        return codes;
    }

    // What is of the system and of each value set.
    private List<SystemCode>? Select(ConceptSet set, int depth)
    {
        if (!set.Filter.IsEmpty)
        {
            return null;
        }

        List<SystemCode>? selected = null;
        if (set.System is { } system)
        {
            selected = SelectOfSystem(set, system);
            if (selected is null)
            {
                return null;
            }
        }

        foreach (var url in set.ValueSet)
        {
            if (Expand(WithoutVersion(url), depth + 1) is not { } codes)
            {
                return null;
            }

            var keys = codes.Select(code => code.Key).ToHashSet();
            selected = selected?.FindAll(code => keys.Contains(code.Key)) ?? codes;
        }

        return selected;
    }

    private List<SystemCode>? SelectOfSystem(ConceptSet set, string system)
    {
        var definition = _codeSystems.GetValueOrDefault(system);
        if (!set.Concept.IsEmpty)
        {
            var displays = definition is null ? [] : CodesOf(definition, system)
                .DistinctBy(code => code.Code).ToDictionary(code => code.Code, code => code.Display);
            return [.. set.Concept.Select(concept => new SystemCode(
                system, concept.Code ?? "", concept.Display ?? displays.GetValueOrDefault(concept.Code ?? "")))];
        }

        return definition is { Content: "complete" } ? CodesOf(definition, system) : null;
    }

    private static List<SystemCode> CodesOf(CodeSystem definition, string system)
    {
        var codes = new List<SystemCode>();
        var open = new Stack<Concept>(definition.Concept.Reverse());
        while (open.TryPop(out var concept))
        {
            codes.Add(new SystemCode(system, concept.Code ?? "", concept.Display));
            foreach (var child in concept.Children.Reverse())
            {
                open.Push(child);
            }
        }

        return codes;
    }

    private static bool IsCode(string code) => code.Length > 0 && code.AsSpan().IndexOfAny("\t\r\n") < 0;

    private static string? OnOneLine(string? display) => string.IsNullOrWhiteSpace(display)
        ? null
        : string.Join(' ', display.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string WithoutVersion(string canonicalUrl)
    {
        var bar = canonicalUrl.IndexOf('|');
        return bar < 0 ? canonicalUrl : canonicalUrl[..bar];
    }

    private static Dictionary<string, T> ByUrl<T>(IEnumerable<T> definitions, Func<T, string?> url) => definitions
        .Where(definition => url(definition) is not null)
        .DistinctBy(url)
        .ToDictionary(definition => url(definition) ?? "", StringComparer.Ordinal);

    private readonly record struct SystemCode(string System, string Code, string? Display)
    {
        public (string System, string Code) Key => (System, Code);
    }
}
