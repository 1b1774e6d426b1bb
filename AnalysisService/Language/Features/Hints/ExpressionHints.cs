using FhirPath.Language.Analysis;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Features.Hints;

/// <summary>The hints of one expression.</summary>
internal sealed class ExpressionHints(ExpressionAnalysis expression, InlayHintRequest request, List<InlayHint> hints)
{
    private const int MostTypes = 3;

    /// <summary>Adds them in the order of the text, as far as they lie in the part that is asked about.</summary>
    public void Add()
    {
        var first = hints.Count;
        if (request.ParameterNames || request.Conversions)
        {
            AddInside();
        }

        if (request.Types && LabelOf(expression) is { } label)
        {
            Add(expression.Text.Length, label, InlayHintKind.Type);
        }

        // Nodes are visited from the outside in.
        var added = hints[first..];
        hints.RemoveRange(first, added.Count);
        hints.AddRange(added.OrderBy(hint => hint.Offset));
    }

    /// <summary>What an expression yields; null where that is not known, or plain to see.</summary>
    public static string? LabelOf(ExpressionAnalysis expression)
    {
        var type = expression.Bindings[expression.Tree.Root].Type;
        if (type.Types.IsEmpty || expression.Tree.Root is LiteralExpression or QuantityExpression)
        {
            return null;
        }

        var names = type.Types.Take(MostTypes).Select(one => one.LocalName);
        var others = type.Types.Length > MostTypes ? " | …" : "";
        return $": {string.Join(" | ", names)}{others}{(type.IsCollection ? "[]" : "")}";
    }

    /// <summary>The parameters of a call whose arguments do not speak for themselves, with the arguments.</summary>
    public static IEnumerable<(ExpressionSyntax Argument, FunctionParameter Parameter)> Named(
        FunctionInvocation call, FunctionSignature function)
    {
        var arguments = call.ArgumentList.Arguments;
        for (var index = 0; arguments.Length > 1 && index < arguments.Length; index++)
        {
            if (function.ParameterAt(index) is { IsRepeated: false } parameter
                && parameter.Kind is not (ParameterKind.Type or ParameterKind.SortKey)
                && (arguments[index] as MemberInvocation)?.Name != parameter.Name)
            {
                yield return (arguments[index], parameter);
            }
        }
    }

    private void AddInside()
    {
        var open = new Stack<SyntaxNode>();
        open.Push(expression.Tree.Root);
        while (open.TryPop(out var node) && hints.Count <= InlayHints.MostHints)
        {
            if (request.ParameterNames && node is FunctionInvocation call
                && expression.Bindings[call].Symbol is FunctionSymbol { Function: var function })
            {
                foreach (var (argument, parameter) in Named(call, function))
                {
                    Add(argument.Span.Start, $"{parameter.Name}:", InlayHintKind.ParameterName);
                }
            }
            else if (request.Conversions && node is BinaryExpression binary
                && Conversion.Of(binary, expression.Bindings) is { } conversion)
            {
                Add(conversion.Operand.Span.End, $"→ {conversion.Target.LocalName}", InlayHintKind.Conversion);
            }

            for (var slot = node.SlotCount - 1; slot >= 0; slot--)
            {
                if (node.Slot(slot).Node is { } child)
                {
                    open.Push(child);
                }
            }
        }
    }

    private void Add(int offset, string label, InlayHintKind kind)
    {
        var place = expression.Start + offset;
        if (place >= request.Part.Start && place <= request.Part.End)
        {
            hints.Add(new InlayHint(place, label, kind));
        }
    }
}
