using System.Security.Cryptography;
using System.Text;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Tests.Routing;

namespace FhirPathAspire.LspGateway.Tests.Security;

/// <summary>A real replica that wants TLS, a client certificate or a key of the gateway.</summary>
public sealed class ReplicaSecurityTests : IDisposable
{
    private const string Key = "the key of the gateway";

    private readonly CertificateFolder _ours = new();
    private readonly CertificateFolder _theirs = new();

    /// <summary>What the gateway has, and whether the replica serves it.</summary>
    private static readonly (string Shows, bool IsServed)[] Gateways =
    [
        ("certificate", true),
        ("key", true),
        ("nothing", false),
        ("wrong key", false),
        ("expired certificate", false),
        ("trust in another authority", false),
    ];

    public void Dispose()
    {
        _ours.Dispose();
        _theirs.Dispose();
    }

    [Fact]
    public async Task Only_a_gateway_that_shows_who_it_is_is_served()
    {
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));
        await using var replica = new AnalysisProcess
        {
            Scheme = "https",
            Settings =
            [
                ("Kestrel__Certificates__Default__Path", _ours.Issue("replica")),
                ("Security__ClientCaFile", _ours.AuthorityFile),
                ("Security__ApiKeys__0", $"gateway:{hash}"),
            ],
        };
        await replica.StartAsync();

        // All at once: those who are not served learn it when their deadline is over.
        await Task.WhenAll(Gateways.Select(gateway => AssertServedAsync(gateway.Shows, gateway.IsServed, replica)));
    }

    private async Task AssertServedAsync(string shows, bool isServed, AnalysisProcess replica)
    {
        await using var router = await RouterUnderTest.StartWithoutWaitingAsync(
            [("Analysis:DeadlineMilliseconds", isServed ? "20000" : "1500"), .. Of(shows)], replica.Address);
        if (isServed)
        {
            Assert.Single((await router.DiagnoseAsync("file:///a")).Diagnostics);
        }
        else
        {
            await Assert.ThrowsAsync<AnalysisUnavailableException>(() => router.DiagnoseAsync("file:///a"));
            Assert.NotNull(Assert.Single(router.Replicas.Statuses).LastError);
        }
    }

    private (string Name, string Value)[] Of(string gateway)
    {
        var trust = gateway == "trust in another authority" ? _theirs.AuthorityFile : _ours.AuthorityFile;
        (string, string)[] shown = gateway switch
        {
            "certificate" => [("Analysis:Security:CertificatePath", _ours.Issue("gateway"))],
            "expired certificate" => [("Analysis:Security:CertificatePath", _ours.Issue("late", isExpired: true))],
            "wrong key" => [("Analysis:Security:ApiKeyFile", _ours.Write("wrong", "another key"))],
            "nothing" => [],
            _ => [("Analysis:Security:ApiKeyFile", _ours.Write("key", Key))],
        };
        return [("Analysis:Security:CaFile", trust), .. shown];
    }
}
