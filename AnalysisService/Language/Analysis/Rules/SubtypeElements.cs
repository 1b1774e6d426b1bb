using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>
/// An element of some resources only, asked of any resource (<c>Bundle.entry.resource.birthDate</c>): it works, but so
/// would the wrong one, and whoever reads it has to guess what is meant.
/// </summary>
internal static class SubtypeElements
{
    public static void Check(MemberInvocation member, BoundType focus, RuleReport report)
    {
        if (!report.Asks(DiagnosticTable.SubtypeElement) || report.Context.Model is not { } model)
        {
            return;
        }

        var owners = model.Types
            .Where(type => type is { IsAbstract: false, Kind: not TypeKind.Backbone }
                && focus.Types.Any(type.IsSubtypeOf)
                && type.FindElement(member.Name) is not null)
            .Select(type => type.Name)
            .ToList();
        report.Add(Errors.SubtypeElement(member.Span, member.Name, focus.Name ?? "", owners));
    }
}
