using System.Collections.Immutable;
using FhirPath.Analysis.V1;
using Core = FhirPath.Language;

namespace FhirPathAspire.AnalysisService.Rpc;

internal static partial class ProtoMapping
{
    private static readonly ImmutableArray<(Core.Features.CodeActionKind Kind, CodeActionKind Message)>
        CodeActionKinds =
        [
            (Core.Features.CodeActionKind.QuickFix, CodeActionKind.QuickFix),
            (Core.Features.CodeActionKind.Extract, CodeActionKind.Extract),
            (Core.Features.CodeActionKind.Inline, CodeActionKind.Inline),
            (Core.Features.CodeActionKind.Rewrite, CodeActionKind.Rewrite),
            (Core.Features.CodeActionKind.FixAll, CodeActionKind.FixAll),
            (Core.Features.CodeActionKind.OrganizeDirectives, CodeActionKind.OrganizeDirectives),
            (Core.Features.CodeActionKind.RemoveUnusedVariables, CodeActionKind.RemoveUnusedVariables),
            (Core.Features.CodeActionKind.Format, CodeActionKind.Format),
        ];

    /// <exception cref="Grpc.Core.RpcException">There is no such kind here.</exception>
    public static Core.Features.CodeActionKind ToKind(CodeActionKind message)
    {
        foreach (var row in CodeActionKinds)
        {
            if (row.Message == message)
            {
                return row.Kind;
            }
        }

        throw RpcStatus.InvalidArgument($"There is no kind of code action {(int)message}.");
    }

    public static CodeAction ToMessage(Core.Features.CodeAction action, bool withEdits)
    {
        var message = new CodeAction
        {
            Id = action.Id,
            Title = action.Title,
            Kind = CodeActionKinds.First(row => row.Kind == action.Kind).Message,
            IsPreferred = action.IsPreferred,
            DisabledReason = action.DisabledReason ?? "",
            Diagnostics = { action.Diagnostics.Select(found => ToMessage(found with { Fixes = [] })) },
        };
        if (withEdits)
        {
            message.Edits.AddRange(action.Edits().Select(ToMessage));
        }

        return message;
    }
}
