using System.Text.Json.Nodes;
using FhirPath.Analysis.V1;
using FhirPathAspire.AnalysisService.InProcess;
using FhirPathAspire.LspGateway.Settings;

namespace FhirPathAspire.LspGateway.Tests.Sessions;

/// <summary>Settings of the client change how every text is read.</summary>
public sealed class ConfigurationTests
{
    [Fact]
    public async Task Settings_come_with_a_notification()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("nam", 1);
        await client.PublishedAsync(1);
        await client.NotifyAsync(
            "workspace/didChangeConfiguration", new { settings = new { fhirpath = new { context = "Patient" } } });
        Assert.Single(await client.PublishedAsync(1));
    }

    [Fact]
    public async Task Settings_come_with_initialize()
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        var initializationOptions = new { fhirpath = new { context = "Patient" } };
        await client.ResultAsync("initialize", new { capabilities = new { }, initializationOptions });
        await client.OpenAsync("nam", 1);
        Assert.Single(await client.PublishedAsync(1));
    }

    [Fact]
    public async Task Settings_are_asked_for_where_the_client_keeps_them()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync(new { workspace = new { configuration = true } })).Client;
        var request = await client.ServerRequestAsync("workspace/configuration");
        Assert.Equal("fhirpath", (string?)request["params"]!["items"]![0]!["section"]);
        await client.OpenAsync("nam", 1);
        await client.PublishedAsync(1);
        await client.SendAsync(new { jsonrpc = "2.0", id = (int)request["id"]!, result = new[] { new { context = "Patient" } } });
        Assert.Single(await client.PublishedAsync(1));
    }

    [Theory]
    [InlineData("""{"rules":{"FP2001":"off"}}""", null)]
    [InlineData("""{"rules":{"unknown-element":false}}""", null)]
    [InlineData("""{"rules":{"FP2001":{"enabled":false,"severity":"error"}}}""", null)]
    [InlineData("""{"rules":{"FP2001":{"enabled":true,"severity":"warning"}}}""", 2)]
    [InlineData("""{"rules":{"FP2001":{"severity":"info"}}}""", 3)]
    [InlineData("""{"rules":{"FP2001":"hint"}}""", 4)]
    [InlineData("""{"rules":{"all":"off","FP2001":true}}""", 1)]
    [InlineData("""{"enabled":false,"rules":{"FP2001":true}}""", null)]
    [InlineData("""{"enabled":true}""", 1)]
    [InlineData("null", 1)]
    public async Task Rules_can_be_set(string diagnostics, int? severity)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.NotifyAsync(
            "workspace/didChangeConfiguration",
            new { settings = new { fhirpath = new { diagnostics = JsonNode.Parse(diagnostics), context = "Patient" } } });

        await client.OpenAsync("nam", 1);

        Assert.Equal(severity, (int?)(await client.PublishedAsync(1)).SingleOrDefault()?["severity"]);
        Assert.DoesNotContain(client.Inbox, message => (string?)message["method"] == "window/logMessage");
    }

    [Theory]
    [InlineData("""{"fhirBestPractices":{"checkCardinality":false}}""", 0)]
    [InlineData("""{"fhirBestPractices":{"checkCardinality":true}}""", 1)]
    [InlineData("""{"rules":{"FP3002":"hint"},"fhirBestPractices":{"checkCardinality":false}}""", 1)]
    public async Task A_switch_stands_for_its_rules_and_a_rule_s_own_setting_overrides_it(string diagnostics, int found)
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.NotifyAsync(
            "workspace/didChangeConfiguration", new { settings = new { diagnostics = JsonNode.Parse(diagnostics) } });

        await client.OpenAsync("// @resource Patient\nname.given = 'Peter'", 1);

        Assert.Equal(found, (await client.PublishedAsync(1)).Count);
    }

    [Fact]
    public async Task A_setting_of_no_rule_is_shown_in_the_document()
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        var initializationOptions = new { diagnostics = new { rules = new Dictionary<string, string> { ["FP9"] = "off" } } };
        await client.ResultAsync("initialize", new { capabilities = new { }, initializationOptions });
        await client.OpenAsync("true", 1);
        Assert.Equal("FP4005", (string?)Assert.Single(await client.PublishedAsync(1))!["code"]);
    }

    [Fact]
    public async Task What_has_no_effect_is_logged_in_one_line_and_once()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        for (var turn = 0; turn < 2; turn++)
        {
            await client.NotifyAsync(
                "workspace/didChangeConfiguration",
                new
                {
                    settings = new
                    {
                        fhirpath = new
                        {
                            trace = new { server = "off" },
                            providers = new { hover = true },
                            diagnostics = new { rules = new { FP2001 = "of" }, maintainability = new { x = 1 } },
                        },
                    },
                });
        }

        await client.OpenAsync("true", 1);
        await client.PublishedAsync(1);

        var logged = Assert.Single(client.Inbox, message => (string?)message["method"] == "window/logMessage");
        Assert.Equal(
            "These settings have no effect: providers.hover, diagnostics.rules.FP2001, diagnostics.maintainability.x.",
            (string?)logged["params"]!["message"]);
    }

    [Fact]
    public async Task Variables_of_the_program_around_an_expression_have_their_types()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.NotifyAsync(
            "workspace/didChangeConfiguration",
            new { settings = new { fhirpath = new { variables = new { subject = "Patient", any = "" } } } });

        await client.OpenAsync("%subject.nam | %any.nam | %other", 1);

        Assert.Equal(
            ["FP2001", "FP3001"], (await client.PublishedAsync(1)).Select(static found => (string?)found!["code"]).Order());
    }

    [Fact]
    public async Task A_feature_that_is_off_answers_nothing()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        await client.OpenAsync("Patient.name", 1);
        Assert.NotNull(await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9)));

        await client.NotifyAsync(
            "workspace/didChangeConfiguration",
            new { settings = new { providers = new { hover = new { enabled = false } } } });

        Assert.Null(await client.ResultAsync("textDocument/hover", LspClientDocuments.At(0, 9)));
    }

    [Fact]
    public async Task A_feature_that_is_off_from_the_beginning_is_not_advertised()
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        var initializationOptions = new { providers = new { hover = new { enabled = false } } };

        var result = await client.ResultAsync("initialize", new { capabilities = new { }, initializationOptions });

        Assert.Null(result!["capabilities"]!["hoverProvider"]);
        Assert.NotNull(result["capabilities"]!["completionProvider"]);
    }

    [Fact]
    public async Task Completion_offers_as_much_as_is_wanted()
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        var initializationOptions = new
        {
            providers = new { completion = new { maxSuggestions = 3, includeSnippets = false } },
        };
        var capabilities = new { textDocument = new { completion = new { completionItem = new { snippetSupport = true } } } };
        await client.ResultAsync("initialize", new { capabilities, initializationOptions });
        await client.OpenAsync("Patient.name.wh", 1);

        var offered = await client.ResultAsync("textDocument/completion", LspClientDocuments.At(0, 13));

        Assert.Equal(3, offered!["items"]!.AsArray().Count);
        Assert.True((bool?)offered["isIncomplete"]);
        Assert.DoesNotContain('$', offered.ToJsonString());
    }

    [Fact]
    public async Task Every_switch_stands_for_rules_that_exist()
    {
        var analysis = new Analysis.AnalysisClient(InProcessAnalysis.CreateCallInvoker());
        var rules = await analysis.ListRulesAsync(
            new ListRulesRequest(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(RuleSwitches.AllRules, name => Assert.Contains(rules.Rules, rule => rule.Name == name));
    }

    [Theory]
    [InlineData("check.md")]
    [InlineData("configuration.md")]
    public void The_settings_of_the_documentation_are_understood_in_full(string name)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", name));
        var start = page.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        var example = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];

        var settings = SettingsReader.Read(System.Text.Json.JsonElement.Parse(example));

        Assert.Null(settings.Complaint);
        Assert.NotEmpty(settings.Analysis.Rules);
    }

    [Fact]
    public async Task A_client_that_has_no_such_section_takes_back_nothing_that_it_said_at_the_beginning()
    {
        await using var gateway = TestGateway.Create();
        var client = gateway.Connect().Client;
        var initializationOptions = new { context = "Patient" };
        var capabilities = new { workspace = new { configuration = true } };
        await client.ResultAsync("initialize", new { capabilities, initializationOptions });
        await client.NotifyAsync("initialized");
        var request = await client.ServerRequestAsync("workspace/configuration");
        await client.SendAsync(new { jsonrpc = "2.0", id = (int)request["id"]!, result = new object?[] { null } });

        await client.OpenAsync("nam", 1);

        Assert.Single(await client.PublishedAsync(1));
    }

    [Fact]
    public async Task Settings_that_make_no_sense_are_passed_over()
    {
        await using var gateway = TestGateway.Create();
        var client = (await gateway.StartAsync()).Client;
        foreach (object? settings in new object?[] { null, 5, "x", new[] { 1 }, new { fhirpath = 7 }, new { fhirpath = new { context = 9 } } })
        {
            await client.NotifyAsync("workspace/didChangeConfiguration", new { settings });
        }

        await client.OpenAsync("Patient.nam", 1);
        Assert.Single(await client.PublishedAsync(1));
    }
}
