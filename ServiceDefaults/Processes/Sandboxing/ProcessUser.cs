namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>Who a child process runs as; needs a parent that runs as root.</summary>
/// <param name="UserId">The user's number; 65534 is nobody.</param>
/// <param name="GroupId">The group's number; all other groups are given up.</param>
public readonly record struct ProcessUser(uint UserId, uint GroupId);
