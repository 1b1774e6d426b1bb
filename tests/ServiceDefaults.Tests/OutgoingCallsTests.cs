using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FhirPathAspire.ServiceDefaults.Tests;

public sealed class OutgoingCallsTests
{
    [Fact]
    public async Task A_service_is_found_by_its_name_in_the_configuration()
    {
        var asked = new List<Uri?>();
        using var host = BuildHost(asked, failures: 0);
        using var client = host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("any");

        using var answer = await client.GetAsync("http://analysis/", TestContext.Current.CancellationToken);

        Assert.Equal("http://127.0.0.1:4711/", Assert.Single(asked)?.AbsoluteUri);
    }

    [Fact]
    public async Task An_outgoing_call_that_fails_for_a_moment_is_made_again()
    {
        var asked = new List<Uri?>();
        using var host = BuildHost(asked, failures: 1);
        using var client = host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("any");

        using var answer = await client.GetAsync("http://analysis/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2, asked.Count);
    }

    private static IHost BuildHost(List<Uri?> asked, int failures)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration["services:analysis:http:0"] = "http://127.0.0.1:4711";
        builder.AddServiceDefaults();
        builder.Services.AddHttpClient("any").ConfigurePrimaryHttpMessageHandler(() => new Recorder(asked, failures));
        return builder.Build();
    }

    private sealed class Recorder(List<Uri?> asked, int failures) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            asked.Add(request.RequestUri);
            return Task.FromResult(new HttpResponseMessage(
                asked.Count <= failures ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK));
        }
    }
}
