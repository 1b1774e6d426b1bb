using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>workspaceSymbol/resolve: the range of a symbol.</summary>
internal sealed class WorkspaceSymbolResolveHandler()
    : ItemResolveHandler<WorkspaceSymbol>(static () => LspJson.Types.WorkspaceSymbol)
{
    public override string Method => "workspaceSymbol/resolve";

    protected override Task<WorkspaceSymbol> ResolveAsync(
        DocumentView document, WorkspaceSymbol item, string id, CancellationToken cancellationToken) =>
        Task.FromResult(WorkspaceSymbolId.Read(id) is { } span
            ? item with { Location = item.Location with { Range = document.RangeOf(span) } }
            : item);
}
