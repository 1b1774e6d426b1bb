using System.ComponentModel.DataAnnotations;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>How many sessions there may be, and how long; configuration section <c>Lsp:Sessions</c>.</summary>
internal sealed class SessionLimits
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Lsp:Sessions";

    [Range(1, 1_000_000)]
    public int MaxSessions { get; set; } = 1000;

    /// <summary>Of one key, one client certificate, or one address where nobody has to show either.</summary>
    [Range(1, 1_000_000)]
    public int MaxSessionsPerPrincipal { get; set; } = 500;

    /// <summary>A remote connection that has not said initialize by then is closed.</summary>
    [Range(1, 3600)]
    public int InitializeTimeoutSeconds { get; set; } = 30;

    /// <summary>
    /// A remote session from which nothing came for so long is closed. Long, because an editor left open over lunch
    /// must not find a dead server; half-open connections are found much sooner, by the transports.
    /// </summary>
    [Range(1, 30 * 24 * 3600)]
    public int IdleTimeoutSeconds { get; set; } = 12 * 3600;

    public TimeSpan InitializeTimeout => TimeSpan.FromSeconds(InitializeTimeoutSeconds);

    public TimeSpan IdleTimeout => TimeSpan.FromSeconds(IdleTimeoutSeconds);
}
