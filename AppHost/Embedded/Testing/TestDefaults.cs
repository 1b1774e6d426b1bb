namespace FhirPathAspire.AppHost.Embedded.Testing;

/// <summary>What is different for a graph under test.</summary>
internal static class TestDefaults
{
    public static void Apply(DistributedApplicationOptions options)
    {
        options.RandomizePorts = true;
        options.DisableDashboard = true;
        options.Quiet = true;
    }
}
