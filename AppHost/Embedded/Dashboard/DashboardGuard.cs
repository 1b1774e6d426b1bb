using Microsoft.AspNetCore.Http;

namespace FhirPathAspire.AppHost.Embedded.Dashboard;

/// <summary>
/// Stands before every request to the dashboard: only loopback host names (against rebinding of names), only
/// logged-in visitors, commands only from the dashboard's own page, and headers that forbid the page anything else.
/// </summary>
internal sealed class DashboardGuard(DashboardSessions sessions)
{
    private const string LoginPath = "/login";
    private static readonly HashSet<string> OpenPaths = new(StringComparer.Ordinal) { LoginPath, "/style.css" };
    private static readonly HashSet<string> LoopbackNames =
        new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };

    public Task InvokeAsync(HttpContext context, Func<Task> next)
    {
        AddHeaders(context.Response.Headers);
        if (!LoopbackNames.Contains(context.Request.Host.Host))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        if (HttpMethods.IsPost(context.Request.Method) && !IsFromOwnPage(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        var isAllowed = OpenPaths.Contains(context.Request.Path)
            || sessions.IsKnown(context.Request.Cookies[DashboardSessions.Cookie]);
        return isAllowed ? next() : Refuse(context);
    }

    private static Task Refuse(HttpContext context)
    {
        if (context.Request.Path == "/")
        {
            context.Response.Redirect(LoginPath);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    private static bool IsFromOwnPage(HttpRequest request) =>
        request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}";

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
    }
}
