using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Features.Descriptions;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Features.Hints;

/// <summary>Says more than a hint has room for.</summary>
internal static class HintDescription
{
    private const int MostTypes = 3;

    /// <param name="expression">What the hint is in.</param>
    /// <param name="offset">Its place there.</param>
    /// <param name="kind">What it tells.</param>
    /// <returns>Markdown; empty where there is no such hint.</returns>
    public static string Of(ExpressionAnalysis expression, int offset, InlayHintKind kind) => kind switch
    {
        InlayHintKind.Type => OfType(expression),
        InlayHintKind.ParameterName => OfParameter(expression, offset),
        InlayHintKind.Conversion => OfConversion(expression, offset),
        _ => "",
    };

    private static string OfType(ExpressionAnalysis expression)
    {
        var type = expression.Bindings[expression.Tree.Root].Type;
        if (expression.Context.Model is not { } model || type.Types.IsEmpty)
        {
            return "";
        }

        var text = new MarkdownText().Paragraph(Many(type));
        foreach (var one in type.Types.Take(MostTypes))
        {
            text.Paragraph(TypeDescription.Of(one, model));
        }

        return text.ToString();
    }

    private static string Many(BoundType type) => (type.IsCollection, type.Presence) switch
    {
        (true, Presence.Possible) => "Yields any number of items, or none.",
        (true, _) => "Yields one item or more.",
        (false, Presence.Possible) => "Yields one item, or none.",
        _ => "Yields one item.",
    };

    private static string OfParameter(ExpressionAnalysis expression, int offset)
    {
        foreach (var call in Nodes(expression, offset).OfType<FunctionInvocation>())
        {
            if (expression.Bindings[call] is not { Symbol: FunctionSymbol { Function: var function } } binding)
            {
                continue;
            }

            foreach (var (argument, parameter) in ExpressionHints.Named(call, function))
            {
                if (argument.Span.Start == offset)
                {
                    return new MarkdownText()
                        .Code(function.Label)
                        .Paragraph($"**{parameter.Name}**: {ParameterDescription.Of(parameter, binding.Focus)}")
                        .Link("Specification", function.SpecificationUrl)
                        .ToString();
                }
            }
        }

        return "";
    }

    private static string OfConversion(ExpressionAnalysis expression, int offset)
    {
        foreach (var binary in Nodes(expression, offset).OfType<BinaryExpression>())
        {
            if (Conversion.Of(binary, expression.Bindings) is { } conversion && conversion.Operand.Span.End == offset)
            {
                var sign = expression.Tree.TextOf(binary.OperatorToken);
                var (source, target) = (conversion.Source.LocalName, conversion.Target.LocalName);
                return new MarkdownText()
                    .Paragraph($"`{source}` becomes `{target}` here: the other side of `{sign}` is of that type.")
                    .Link("Specification", Conversion.Page)
                    .ToString();
            }
        }

        return "";
    }

    // All whose text touches the offset, the outer ones first.
    private static IEnumerable<SyntaxNode> Nodes(ExpressionAnalysis expression, int offset)
    {
        var open = new Stack<SyntaxNode>();
        open.Push(expression.Tree.Root);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var slot = node.SlotCount - 1; slot >= 0; slot--)
            {
                if (node.Slot(slot).Node is { } child && child.Span.Touches(offset))
                {
                    open.Push(child);
                }
            }
        }
    }
}
