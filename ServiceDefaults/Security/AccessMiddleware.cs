using System.Net;
using Microsoft.AspNetCore.Http;

namespace FhirPathAspire.ServiceDefaults.Security;

/// <summary>
/// Lets nobody through who has to show who they are and does not: everything but the probes, which tell no more than a
/// word. From this machine metrics and status are read without a key, as the tools beside a service do.
/// </summary>
internal sealed class AccessMiddleware(AccessPolicy policy)
{
    /// <summary>What a probe asks, over HTTP and gRPC.</summary>
    private static readonly PathString[] Probes =
        [HealthPaths.Ready, HealthPaths.Alive, "/grpc.health.v1.Health"];

    private static readonly PathString[] LocalOnly = ["/metrics", "/fhirpath"];

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!policy.IsRequired || IsOpen(context))
        {
            await next(context);
            return;
        }

        var principal = policy.Identify(
            BearerToken.Of(context.Request), context.Connection.ClientCertificate, context.Connection.RemoteIpAddress);
        if (policy.Admits(principal))
        {
            context.Features.Set(principal);
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        await context.Response.WriteAsync("A key or a client certificate is required.", context.RequestAborted);
    }

    private static bool IsOpen(HttpContext context) =>
        IsBelow(context, Probes) || (IsLocal(context.Connection) && IsBelow(context, LocalOnly));

    private static bool IsBelow(HttpContext context, PathString[] paths) =>
        Array.Exists(paths, path => context.Request.Path.StartsWithSegments(path));

    private static bool IsLocal(ConnectionInfo connection) =>
        connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
