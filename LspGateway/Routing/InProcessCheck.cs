using FhirPath.Analysis.V1;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>Asks analysis in this process a question whose answer is known, on the way that every request takes.</summary>
internal sealed class InProcessCheck(IAnalysisFleet fleet) : IHealthCheck
{
    private const string Right = "name.given.first()";
    private const string RightType = "string";

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var question = new CheckExpressionRequest
        {
            Expression = Right,
            Options = new AnalysisOptions { Context = "Patient" },
        };
        var answers = await fleet.AskAllAsync(
            (client, options) => client.CheckExpressionAsync(question, options), cancellationToken);
        return answers is [{ Reply: { Diagnostics: [], Type: { Name: RightType, Collection: false } } }]
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("Analysis does not understand a right expression.");
    }
}
