namespace FhirPathAspire.AppHost.Embedded.CommandLine;

/// <summary>Deployment files come from Aspire's publishers; the embedded orchestrator only runs the graph.</summary>
internal static class PublishGuard
{
    public static void ThrowIfPublishing(DistributedApplicationExecutionContext context)
    {
        if (context.IsPublishMode)
        {
            throw new DistributedApplicationException(
                "Publishing needs .NET Aspire, and this AppHost was built with the embedded orchestrator, which only "
                + "runs the graph: build it with UseAspire=true where Aspire's packages can be restored.");
        }
    }
}
