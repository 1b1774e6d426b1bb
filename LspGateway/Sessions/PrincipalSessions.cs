using FhirPathAspire.ServiceDefaults.Security;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>Counts the sessions of each principal and bounds them. Safe for concurrent use.</summary>
internal sealed class PrincipalSessions(IOptions<SessionLimits> limits)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>One more, unless theirs are too many.</summary>
    public bool TryAdd(Principal principal)
    {
        lock (_gate)
        {
            var count = _counts.GetValueOrDefault(principal.Name);
            if (count >= limits.Value.MaxSessionsPerPrincipal)
            {
                return false;
            }

            _counts[principal.Name] = count + 1;
            return true;
        }
    }

    /// <summary>One less.</summary>
    public void Remove(Principal principal)
    {
        lock (_gate)
        {
            if (_counts.GetValueOrDefault(principal.Name) is var count and > 1)
            {
                _counts[principal.Name] = count - 1;
            }
            else
            {
                _counts.Remove(principal.Name);
            }
        }
    }
}
