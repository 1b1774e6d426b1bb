using FhirPathAspire.AppHost.Embedded.Processes;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>What all supervisors share.</summary>
internal sealed record SupervisorTools(
    ResourceNotificationService Notifications, ProcessLauncher Launcher, HealthClient HealthClient, TimeProvider Time);
