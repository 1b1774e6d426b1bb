using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Fixes;

/// <summary>Declares a variable that is not known: <c>// @var name</c> above the expression that asks for it.</summary>
internal static class VariableDeclarations
{
    public static IEnumerable<CodeAction> Offer(Snapshot snapshot, Diagnostic found)
    {
        var isUnknown = found.Code == DiagnosticTable.UndeclaredVariable.Code
            || found.Code == DiagnosticTable.UnknownVariable.Code;
        if (!isUnknown
            || snapshot.At(found.Span.End)?.Node is not VariableExpression { Name: var name }
            || name.AsSpan().IndexOfAny(":\r\n") >= 0
            || name.Trim() != name
            || LinesAround.Of(snapshot, found.Span.Start) is not { } lines)
        {
            yield break;
        }

        var line = $"{lines.Indentation}// @var {name}{lines.LineEnd}";
        yield return CodeAction.Create(
            $"Declare %{name} (// @var {name}: Type)",
            CodeActionKind.QuickFix,
            () => [new TextEdit(new TextSpan(lines.Above, 0), line)]) with
        {
            Diagnostics = [found],
        };
    }
}
