using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Documents;
using FhirPath.Language.Features.Descriptions;

namespace FhirPath.Language.Features;

/// <summary>Hover in the comments that hold directives.</summary>
internal static class DirectiveHover
{
    public static HoverInfo? At(Snapshot snapshot, int offset)
    {
        foreach (var directive in snapshot.Document.Directives)
        {
            if (directive.NameSpan.Touches(offset))
            {
                var text = DirectiveTexts.Of(directive.Kind);
                return new HoverInfo(
                    directive.NameSpan, new MarkdownText().Code(text.Signature).Paragraph(text.Text).ToString());
            }

            if (directive.ValueSpan.Touches(offset) && DescribeValue(snapshot, directive) is { } markdown)
            {
                return new HoverInfo(directive.ValueSpan, markdown);
            }
        }

        return null;
    }

    private static string? DescribeValue(Snapshot snapshot, Directive directive)
    {
        if (directive.Kind == DirectiveKind.Rule)
        {
            var rule = RuleDirective.Read(directive.Value, directive.ValueSpan.Start).Rule;
            return DiagnosticTable.Find(snapshot.Text.Substring(rule.Start, rule.Length)) is { } row
                ? $"**{row.Name}** ({RuleDescription.Of(row)})"
                : null;
        }

        if (directive.Kind is not (DirectiveKind.Resource or DirectiveKind.Context)
            || snapshot.ContextAt(directive.LineStart).Model is not { } model
            || model.ResolvePath(directive.Value) is not { } target)
        {
            return null;
        }

        return target.Element is { } element
            ? ElementDescription.Of(element, Binding.BoundType.Unknown, model)
            : TypeDescription.Of(target.Types[0], model);
    }
}
