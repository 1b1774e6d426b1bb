using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary><c>/fhirpath/health</c> and <c>/fhirpath/resources</c>.</summary>
internal static class MonitoringEndpoints
{
    public static void MapMonitoring(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(HealthPaths.Details, static (HttpContext context) => HealthAsync(context));
        endpoints.MapGet(HealthPaths.Resources, static (HttpContext context) => ResourcesAsync(context));
    }

    private static async Task HealthAsync(HttpContext context)
    {
        var health = await context.RequestServices.GetRequiredService<HealthReporter>()
            .HealthAsync(context.RequestAborted);
        context.Response.StatusCode = health.Status == "unhealthy"
            ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status200OK;
        await WriteAsync(context, health, MonitoringJson.Default.ServerHealth);
    }

    private static Task ResourcesAsync(HttpContext context) => WriteAsync(
        context,
        context.RequestServices.GetRequiredService<HealthReporter>().Resources(),
        MonitoringJson.Default.ServerResources);

    private static async Task WriteAsync<TValue>(HttpContext context, TValue value, JsonTypeInfo<TValue> type)
    {
        context.Response.ContentType = MediaTypeNames.Application.Json;
        context.Response.Headers.CacheControl = "no-store";
        await JsonSerializer.SerializeAsync(context.Response.Body, value, type, context.RequestAborted);
    }
}
