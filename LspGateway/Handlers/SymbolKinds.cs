using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>LSP's SymbolKind; of those only that every client knows.</summary>
internal static class SymbolKinds
{
    public const int Class = 5;
    public const int Interface = 11;

    private const int Property = 7;
    private const int Function = 12;
    private const int Variable = 13;

    public static int Of(OutlineKind kind) => kind switch
    {
        OutlineKind.Expression => Function,
        OutlineKind.Variable => Variable,
        // Directives, and whatever a newer replica may know.
        _ => Property,
    };
}
