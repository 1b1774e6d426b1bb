using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace FhirPathAspire.AppHost.Embedded.Dashboard;

/// <summary>The files of the page, carried in this assembly so that nothing comes from elsewhere.</summary>
internal static class DashboardPage
{
    public static IResult Html(string name) => File(name, "text/html; charset=utf-8");

    public static IResult Style() => File("style.css", "text/css; charset=utf-8");

    public static IResult Script() => File("script.js", "text/javascript; charset=utf-8");

    private static IResult File(string name, string contentType) => Results.Stream(
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"page/{name}")
            ?? throw new InvalidOperationException($"The page's file {name} is not in this assembly."),
        contentType);
}
