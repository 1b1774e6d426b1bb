using System.Globalization;
using FhirPathAspire.AppHost.Embedded.Supervision;
using FhirPathAspire.ServiceDefaults.Processes;

namespace FhirPathAspire.AppHost.Embedded.Environments;

/// <summary>
/// The environment of one replica, in Aspire's order: inherited, telemetry, where to listen, then what the topology
/// says, in its order; the later wins.
/// </summary>
internal sealed class ReplicaEnvironment(
    DistributedApplicationExecutionContext executionContext, TelemetryTarget? telemetry, bool isDevelopment)
{
    /// <summary>Names the AppHost's process to the services, which end when it does.</summary>
    public const string ParentVariable = "FHIRPATH_APPHOST_PID";

    public Dictionary<string, string> Build(IResource resource, ReplicaId replica)
    {
        var environment = InheritedEnvironment.From(Environment.GetEnvironmentVariables());
        environment.TryAdd("DOTNET_ROOT", DotnetHost.Root);
        environment[ParentVariable] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var target = environment.ContainsKey("OTEL_EXPORTER_OTLP_ENDPOINT") ? null : telemetry;
        foreach (var (name, value) in TelemetryVariables.For(replica, target, isDevelopment))
        {
            environment[name] = value;
        }

        foreach (var (name, value) in EndpointVariables.For(resource, replica.Index))
        {
            environment[name] = value;
        }

        foreach (var (name, value) in FromTopology(resource))
        {
            environment[name] = value;
        }

        return environment;
    }

    private IEnumerable<(string Name, string Value)> FromTopology(IResource resource)
    {
        var context = new EnvironmentCallbackContext(executionContext, resource);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            annotation.Callback(context);
        }

        return context.EnvironmentVariables.Select(variable => (variable.Key, variable.Value switch
        {
            EndpointReference endpoint => endpoint.Url,
            var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        }));
    }
}
