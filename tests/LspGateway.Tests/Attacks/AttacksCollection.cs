namespace FhirPathAspire.LspGateway.Tests.Attacks;

/// <summary>Memory and time are measured: nothing else runs beside.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AttacksCollection
{
    public const string Name = "Attacks";
}
