using FhirPath.Language.Model;
using FhirPathAspire.AnalysisService.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.AnalysisService.Tests;

public sealed class SelfTestTests
{
    [Fact]
    public async Task A_service_that_understands_expressions_is_healthy()
    {
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(FhirModels.BuiltIn));
    }

    [Fact]
    public async Task A_service_whose_model_can_not_be_loaded_is_not()
    {
        Assert.Equal(
            HealthStatus.Unhealthy, await StatusAsync(FhirModels.BuiltIn.With(new ModelEntry("R4", [], static () => null))));
    }

    private static async Task<HealthStatus> StatusAsync(ModelCatalog models) =>
        (await new SelfTest(models).CheckHealthAsync(new HealthCheckContext())).Status;
}
