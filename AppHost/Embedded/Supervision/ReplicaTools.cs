using FhirPathAspire.AppHost.Embedded.Logs;
using FhirPathAspire.ServiceDefaults.Processes.Supervision;

namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>What the supervisors of all replicas share.</summary>
internal sealed record ReplicaTools(
    ResourceNotificationService Notifications,
    LogStream Logs,
    HealthClient HealthClient,
    HealthSettings Health,
    SupervisorTools Supervisors);
