using FhirPathAspire.ServiceDefaults.Resources;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>What the sessions of this process hold, all together.</summary>
internal sealed class SessionLoad(SessionRegistry sessions, IOptions<SessionLimits> limits) : IResourceContributor
{
    /// <inheritdoc/>
    public IEnumerable<ResourceReading> Read()
    {
        var (documents, waiting) = (0L, 0L);
        foreach (var session in sessions.All)
        {
            documents += session.Documents.Count;
            waiting += session.WaitingBytes;
        }

        return
        [
            new(ResourceNames.Sessions, sessions.Count, limits.Value.MaxSessions),
            new("documents", documents),
            new("outboundBytes", waiting),
        ];
    }
}
