using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Documents;
using FhirPath.Language.Features.Descriptions;
using FhirPath.Language.Model;
using FhirPath.Language.Text;

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

            if (directive.ValueSpan.Touches(offset))
            {
                return DescribeValue(snapshot, directive, offset);
            }
        }

        return null;
    }

    private static HoverInfo? DescribeValue(Snapshot snapshot, Directive directive, int offset)
    {
        var value = directive.ValueSpan;
        return directive.Kind switch
        {
            DirectiveKind.Rule => OfRule(snapshot, directive, offset),
            DirectiveKind.Release => Of(value, ReleaseDescription.Of(snapshot.Options.Models.Find(directive.Value))),
            DirectiveKind.Purpose => Of(value, PurposeTexts.Find(directive.Value)),
            DirectiveKind.Resource or DirectiveKind.Context => OfPath(snapshot, directive, offset),
            DirectiveKind.Variable => OfVariable(snapshot, directive, offset),
            DirectiveKind.Input or DirectiveKind.Data => OfExample(snapshot, directive),
            _ => null,
        };
    }

    private static HoverInfo? OfRule(Snapshot snapshot, Directive directive, int offset)
    {
        var parts = RuleDirective.Read(directive.Value, directive.ValueSpan.Start);
        if (parts.Level.Touches(offset) && !parts.Level.IsEmpty)
        {
            return Of(parts.Level, RuleLevelTexts.Find(TextOf(snapshot, parts.Level)));
        }

        return DiagnosticTable.Find(TextOf(snapshot, parts.Rule)) is { } row
            ? Of(directive.ValueSpan, $"**{row.Name}** ({RuleDescription.Of(row)})")
            : null;
    }

    // name: Type
    private static HoverInfo? OfVariable(Snapshot snapshot, Directive directive, int offset)
    {
        var value = directive.ValueSpan;
        var colon = directive.Value.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0 && offset > value.Start + colon)
        {
            return OfPath(snapshot, directive, offset);
        }

        var name = directive.Value[..(colon < 0 ? directive.Value.Length : colon)].TrimEnd();
        var type = colon < 0 ? null : directive.Value[(colon + 1)..].Trim();
        return Of(
            new TextSpan(value.Start, name.Length),
            Variables.Describe($"%{name.TrimStart('%')}", string.IsNullOrEmpty(type) ? null : type));
    }

    // Of several paths the one at the offset, up to the step at the offset.
    private static HoverInfo? OfPath(Snapshot snapshot, Directive directive, int offset)
    {
        if (snapshot.ContextAt(directive.LineStart).Model is not { } model)
        {
            return null;
        }

        var (text, value) = (snapshot.Text, directive.ValueSpan);
        var start = text.AsSpan(0, offset)[value.Start..].LastIndexOfAny(",| \t:") + 1 + value.Start;
        var length = text.AsSpan()[start..value.End].IndexOfAny(",| \t[");
        var whole = TextSpan.FromBounds(start, length < 0 ? value.End : start + length);
        var dot = text.AsSpan()[Math.Min(offset, whole.End)..whole.End].IndexOf('.');
        var part = dot < 0 ? whole : TextSpan.FromBounds(start, offset + dot);
        return Of(part, Describe(TextOf(snapshot, part), model) ?? Describe(TextOf(snapshot, whole), model));
    }

    private static HoverInfo? OfExample(Snapshot snapshot, Directive directive) =>
        InlineResource.TypeOf(directive.Value) is { } name
        && snapshot.ContextAt(directive.LineStart).Model is { } model
        && model.TryGetType(name, out var type)
            ? Of(directive.ValueSpan, TypeDescription.Of(type, model))
            : null;

    private static string? Describe(string path, FhirModel model)
    {
        return model.ResolvePath(path) switch
        {
            { Element: { } element } => ElementDescription.Of(element, BoundType.Unknown, model),
            { } target => TypeDescription.Of(target.Types[0], model),
            _ => TypeSpecifiers.Find(model, path) is { } type ? TypeDescription.Of(type, model) : null,
        };
    }

    private static HoverInfo? Of(TextSpan span, string? markdown) =>
        string.IsNullOrEmpty(markdown) ? null : new HoverInfo(span, markdown);

    private static string TextOf(Snapshot snapshot, TextSpan span) => snapshot.Text.Substring(span.Start, span.Length);
}
