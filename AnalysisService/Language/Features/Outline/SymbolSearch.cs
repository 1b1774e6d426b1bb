using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Features.ModelDocuments;
using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Outline;

/// <summary>Looks up expressions, variables and types by parts of their names.</summary>
public static class SymbolSearch
{
    /// <summary>The expressions and declared variables of a document that fit, best first.</summary>
    /// <param name="snapshot">The document.</param>
    /// <param name="query">Characters that the name holds in this order; empty for all.</param>
    /// <param name="most">How many at most.</param>
    public static ImmutableArray<OutlineItem> In(Snapshot snapshot, string query, int most) => Best(
        DocumentOutline.NamesOf(snapshot)
            .SelectMany(item => item.Children.Prepend(item))
            .Where(item => item.Kind != OutlineKind.Directive),
        item => item.Name,
        query,
        most);

    /// <summary>The names of the releases that the expressions of a document are read with, each once.</summary>
    public static ImmutableArray<string> ReleasesOf(Snapshot snapshot) =>
    [
        .. snapshot.Document.Directives.Select(directive => directive.LineStart).Append(0)
            .Select(start => snapshot.ContextAt(start).Model?.Release)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The types and profiles of a release that fit, best first; none where it is not known.</summary>
    /// <param name="models">Where the release is looked up.</param>
    /// <param name="release">Release or package; empty for the one that is assumed where none is named.</param>
    /// <param name="query">Characters that the name holds in this order; empty for all.</param>
    /// <param name="most">How many at most.</param>
    public static ImmutableArray<TypeNode> Types(ModelCatalog models, string release, string query, int most)
    {
        if (models.Find(release.Length == 0 ? FhirModels.DefaultRelease : release) is not { } model)
        {
            return [];
        }

        var types = model.Types.Where(type => type.Kind != TypeKind.Backbone)
            .Concat(model.Profiles.Select(profile => profile.Type));
        return
        [
            .. Best(types, type => type.Name, query, most)
                .Select(type => new TypeNode(type, model.Release, type.Short, TypeDocument.HeadOf(model, type))),
        ];
    }

    private static ImmutableArray<T> Best<T>(IEnumerable<T> all, Func<T, string> nameOf, string query, int most) =>
    [
        .. all.Select(item => (Item: item, Rank: NameMatch.Rank(nameOf(item), query)))
            .Where(match => match.Rank is not null)
            .OrderBy(match => match.Rank)
            .Take(Math.Max(most, 0))
            .Select(match => match.Item),
    ];
}
