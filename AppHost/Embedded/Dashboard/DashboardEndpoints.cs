using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace FhirPathAspire.AppHost.Embedded.Dashboard;

/// <summary>What the dashboard answers.</summary>
internal static class DashboardEndpoints
{
    public static void MapDashboard(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => DashboardPage.Html("index.html"));
        routes.MapGet("/style.css", DashboardPage.Style);
        routes.MapGet("/script.js", DashboardPage.Script);
        routes.MapGet("/login", LogInByLink);
        routes.MapPost("/login", LogInByForm).DisableAntiforgery();
        routes.MapGet("/api/replicas", (DashboardStreams streams, CancellationToken gone) =>
            TypedResults.ServerSentEvents(streams.ReplicasAsync(gone)));
        routes.MapGet("/api/logs", (DashboardStreams streams, CancellationToken gone) =>
            TypedResults.ServerSentEvents(streams.LogsAsync(gone)));
        routes.MapGet("/api/telemetry", (DashboardStreams streams, CancellationToken gone) =>
            TypedResults.ServerSentEvents(streams.TelemetryAsync(gone)));
        routes.MapPost("/api/replicas/{replica}/{command}", ExecuteAsync).DisableAntiforgery();
    }

    private static IResult LogInByLink(HttpContext context, DashboardSessions sessions, string? t) =>
        t is null ? DashboardPage.Html("login.html") : LogIn(context, sessions, t);

    private static IResult LogInByForm(HttpContext context, DashboardSessions sessions, [FromForm] string? t) =>
        LogIn(context, sessions, t);

    private static IResult LogIn(HttpContext context, DashboardSessions sessions, string? token)
    {
        if (sessions.LogIn(token?.Trim()) is not { } session)
        {
            return Results.Redirect("/login?wrong");
        }

        context.Response.Cookies.Append(DashboardSessions.Cookie, session, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Path = "/",
            IsEssential = true,
        });
        return Results.Redirect("/");
    }

    private static async Task<IResult> ExecuteAsync(
        string replica, string command, ResourceCommandService commands, CancellationToken gone)
    {
        var result = await commands.ExecuteCommandAsync(replica, command, gone);
        return result.Success ? Results.Ok(result) : Results.NotFound(result);
    }
}
