using System.Net;

namespace FhirPathAspire.AppHost.Tests.Dashboard;

public sealed class DashboardAccessTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    [Theory]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/script.js", HttpStatusCode.Unauthorized)]
    [InlineData("/api/replicas", HttpStatusCode.Unauthorized)]
    [InlineData("/api/logs", HttpStatusCode.Unauthorized)]
    [InlineData("/api/telemetry", HttpStatusCode.Unauthorized)]
    [InlineData("/login", HttpStatusCode.OK)]
    [InlineData("/style.css", HttpStatusCode.OK)]
    public async Task A_stranger_sees_only_the_login_page(string path, HttpStatusCode status)
    {
        using var stranger = dashboard.NewVisitor();

        using var answer = await GetAsync(stranger, path);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_wrong_token_opens_nothing()
    {
        using var stranger = dashboard.NewVisitor();

        using var answer = await GetAsync(stranger, "/login?t=0123456789abcdef0123456789abcdef");

        Assert.Equal("/login?wrong", answer.Headers.Location?.OriginalString);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_login_link_gives_a_cookie_that_scripts_and_other_sites_can_not_use()
    {
        using var visitor = dashboard.NewVisitor();

        using var answer = await GetAsync(visitor, dashboard.Settings.LoginUrl);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(dashboard.Settings.Token, cookie, StringComparison.Ordinal);
        using var page = await GetAsync(visitor, "/");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task The_login_form_takes_the_token_too()
    {
        using var visitor = dashboard.NewVisitor();
        using var form = new HttpRequestMessage(HttpMethod.Post, "/login")
        {
            Content = new FormUrlEncodedContent([new KeyValuePair<string, string>("t", dashboard.Settings.Token)]),
        };
        form.Headers.Add("Origin", dashboard.Settings.Url);

        using var answer = await visitor.SendAsync(form, TestContext.Current.CancellationToken);

        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://evil.example")]
    [InlineData("null")]
    public async Task A_command_from_another_page_is_refused_even_with_the_cookie(string? origin)
    {
        using var visitor = await dashboard.NewLoggedInVisitorAsync();
        using var command = new HttpRequestMessage(HttpMethod.Post, "/api/replicas/sleeper/stop");
        if (origin is not null)
        {
            command.Headers.Add("Origin", origin);
        }

        using var answer = await visitor.SendAsync(command, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Another_name_for_this_machine_is_refused()
    {
        using var visitor = await dashboard.NewLoggedInVisitorAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "rebound.example";

        using var answer = await visitor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_page_may_load_nothing_from_elsewhere()
    {
        using var visitor = await dashboard.NewLoggedInVisitorAsync();

        using var page = await GetAsync(visitor, "/");
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("//", text.Replace("<!doctype", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string path) => client.GetAsync(
        new Uri(path, UriKind.RelativeOrAbsolute),
        HttpCompletionOption.ResponseHeadersRead,
        TestContext.Current.CancellationToken);
}
