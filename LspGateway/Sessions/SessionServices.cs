using FhirPathAspire.LspGateway.Diagnostics;
using FhirPathAspire.LspGateway.Documents;
using FhirPathAspire.LspGateway.Handlers;
using FhirPathAspire.LspGateway.Routing.Fallback;
using FhirPathAspire.LspGateway.Settings;
using FhirPathAspire.LspGateway.Wire;
using FhirPathAspire.ServiceDefaults.Errors;
using FhirPathAspire.ServiceDefaults.Lifecycle;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>What all sessions of the process share.</summary>
internal sealed class SessionServices(
    HandlerTable handlers,
    DiagnosticsSource diagnostics,
    AnalysisAvailability availability,
    IOptions<WireLimits> wireLimits,
    IOptions<DocumentLimits> documentLimits,
    IOptions<SessionLimits> sessionLimits,
    IOptions<DiagnosticsOptions> diagnosticsOptions,
    ProcessSettings settings,
    ErrorJournal errors,
    ServerLifecycle server,
    IOptions<ShutdownOptions> shutdown,
    TimeProvider time,
    ILoggerFactory loggers)
{
    public HandlerTable Handlers { get; } = handlers;

    public DiagnosticsSource Diagnostics { get; } = diagnostics;

    public AnalysisAvailability Availability { get; } = availability;

    public WireLimits WireLimits { get; } = wireLimits.Value;

    public DocumentLimits DocumentLimits { get; } = documentLimits.Value;

    public SessionLimits SessionLimits { get; } = sessionLimits.Value;

    public DiagnosticsOptions DiagnosticsOptions { get; } = diagnosticsOptions.Value;

    public ProcessSettings Settings { get; } = settings;

    public ErrorJournal Errors { get; } = errors;

    /// <summary>The state of the process.</summary>
    public ServerLifecycle Server { get; } = server;

    public ShutdownOptions Shutdown { get; } = shutdown.Value;

    public TimeProvider Time { get; } = time;

    public ILogger<Session> SessionLogger { get; } = loggers.CreateLogger<Session>();

    public ILogger<DiagnosticsPublisher> DiagnosticsLogger { get; } = loggers.CreateLogger<DiagnosticsPublisher>();
}
