namespace FhirPathAspire.ServiceDefaults.Recovery;

/// <summary>A fault that somebody noticed.</summary>
/// <param name="Kind">"memory", "defect", "unavailable": which strategies it concerns.</param>
/// <param name="Subject">What has the fault, such as the name of a replica; a strategy cools down for each alone.</param>
/// <param name="Reason">A sentence for people, without text of documents.</param>
public sealed record RecoveryTrigger(string Kind, string Subject, string Reason);
