namespace FhirPathAspire.AppHost.Embedded.Supervision;

/// <summary>What a person can ask of a replica.</summary>
internal enum ReplicaCommand
{
    Start,
    Stop,
    Restart,
}
