using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Documents;
using FhirPath.Language.Syntax;

namespace FhirPath.Language.Features.Links;

/// <summary>Files of examples, web addresses in comments, and definitions that strings name by their URL.</summary>
public static class DocumentLinks
{
    private const int MostLinks = 10_000;

    // What stands in the URL of a page or definition, and not in that of a system of codes.
    private static readonly string[] PartsOfDefinitions =
    [
        "/StructureDefinition/", "/ValueSet/", "/CodeSystem/", "/SearchParameter/", "/OperationDefinition/",
        "/ImplementationGuide/", "/Questionnaire/", "//hl7.org/fhir", "//www.hl7.org/fhir", "//build.fhir.org/",
    ];

    /// <summary>The links, in the order of the text; the first 10 000.</summary>
    public static ImmutableArray<DocumentLink> In(Snapshot snapshot) =>
        [.. Files(snapshot).Concat(Addresses(snapshot)).Take(MostLinks).OrderBy(link => link.Span.Start)];

    private static IEnumerable<DocumentLink> Files(Snapshot snapshot) => snapshot.Document.Directives
        .Where(directive => directive is { Kind: DirectiveKind.Input, Value.Length: > 0 }
            && !InlineResource.IsObject(directive.Value)
            && WebAddress.FindIn(directive.Value).IsEmpty)
        .Select(directive => new DocumentLink(directive.ValueSpan, directive.Value, IsFile: true));

    private static IEnumerable<DocumentLink> Addresses(Snapshot snapshot)
    {
        var text = snapshot.Text;
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var token in DocumentTokens.Of(text))
        {
            var isComment = token.Kind is SyntaxKind.LineComment or SyntaxKind.BlockComment;
            if (!isComment && token.Kind != SyntaxKind.String)
            {
                continue;
            }

            var start = token.Span.Start;
            while (WebAddress.FindIn(text.AsSpan(start, token.Span.End - start)) is { IsEmpty: false } found)
            {
                var span = found.Shift(start);
                start = span.End;
                var target = text.Substring(span.Start, span.Length);
                if (isComment || PartsOfDefinitions.Any(part => target.Contains(part, StringComparison.Ordinal)))
                {
                    yield return new DocumentLink(span, target, IsFile: false);
                }
            }
        }
    }
}
