using FhirPath.Language.Analysis;
using FhirPath.Language.Model;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.AnalysisService.Hosting;

/// <summary>
/// Asks two questions whose answers are known, of the models that every request is answered with: the type of a path,
/// and whether an element that does not exist is found out.
/// </summary>
internal sealed class SelfTest(ModelCatalog models) : IHealthCheck
{
    private const string Right = "name.given.first()";
    private const string RightType = "string";
    private const string Wrong = "name.notThere";
    private const string WrongCode = "FP2001";

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var options = AnalysisOptions.Default with { Context = "Patient", Models = models };
        var right = ExpressionCheck.Check(Right, options);
        var wrong = ExpressionCheck.Check(Wrong, options);
        return Task.FromResult(
            right is not { Diagnostics: [], Type: { Name: RightType, IsCollection: false } }
                ? HealthCheckResult.Unhealthy("A right expression is not understood.")
            : wrong.Diagnostics is not [{ Code: WrongCode }]
                ? HealthCheckResult.Unhealthy("A wrong expression is not found out.")
                : HealthCheckResult.Healthy());
    }
}
