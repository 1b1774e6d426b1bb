using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>The kinds of code actions in LSP's words.</summary>
internal static class CodeActionKinds
{
    private static readonly IReadOnlyList<(CodeActionKind Kind, string Name)> Rows =
    [
        (CodeActionKind.QuickFix, "quickfix"),
        (CodeActionKind.Extract, "refactor.extract"),
        (CodeActionKind.Inline, "refactor.inline"),
        (CodeActionKind.Rewrite, "refactor.rewrite"),
        (CodeActionKind.FixAll, "source.fixAll.fhirpath"),
        (CodeActionKind.OrganizeDirectives, "source.organizeDirectives"),
        (CodeActionKind.RemoveUnusedVariables, "source.removeUnusedVariables"),
        (CodeActionKind.Format, "source.format"),
    ];

    /// <summary>The names of all kinds.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Rows.Select(static row => row.Name)];

    /// <summary>The name of a kind; null for one that only a newer replica knows.</summary>
    public static string? NameOf(CodeActionKind kind) => Rows.FirstOrDefault(row => row.Kind == kind).Name;

    /// <summary>The kinds that a client asks for: each name stands for all kinds below it, the empty one for all.</summary>
    public static IReadOnlyList<CodeActionKind> Below(IReadOnlyList<string> names) =>
    [
        .. Rows.Where(row => names.Any(name => IsBelow(row.Name, name))).Select(static row => row.Kind),
    ];

    private static bool IsBelow(string name, string wanted) =>
        wanted.Length == 0 || name == wanted || name.StartsWith($"{wanted}.", StringComparison.Ordinal);
}
