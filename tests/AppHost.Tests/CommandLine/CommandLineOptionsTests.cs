using System.Text.RegularExpressions;
using FhirPathAspire.AppHost.Embedded.CommandLine;
using Microsoft.Extensions.Configuration;

namespace FhirPathAspire.AppHost.Tests.CommandLine;

public sealed partial class CommandLineOptionsTests
{
    [Theory]
    [InlineData("--AnalysisReplicas=3")]
    [InlineData("--analysisreplicas", "3")]
    [InlineData("--LspPort=0", "--HttpPort", "65535")]
    [InlineData("--environment", "Development")]
    [InlineData("--Logging:LogLevel:Default=Debug")]
    [InlineData("--Logging:LogLevel:Default", "Debug")]
    public void Known_options_are_accepted(params string[] args) => CommandLineOptions.Check(args);

    [Theory]
    [InlineData("Unknown option '--nothing': --help lists the options.", "--nothing")]
    [InlineData("Unknown option 'stray': --help lists the options.", "--LspPort=0", "stray")]
    [InlineData("--HttpPort needs a value.", "--HttpPort")]
    [InlineData("--HttpPort takes a whole number from 0 to 65535, not '65536'.", "--HttpPort=65536")]
    [InlineData("--AnalysisReplicas takes a whole number from 1 to 64, not '-1'.", "--AnalysisReplicas", "-1")]
    public void What_is_wrong_is_told_in_one_sentence(string sentence, params string[] args)
    {
        var failure = Assert.Throws<DistributedApplicationException>(() => CommandLineOptions.Check(args));

        Assert.Equal(sentence, failure.Message);
    }

    [Fact]
    public void A_wrong_value_is_found_wherever_the_setting_comes_from()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new KeyValuePair<string, string?>("LSPPORT", "many")])
            .Build();

        Assert.Throws<DistributedApplicationException>(() => CommandLineOptions.CheckSettings(settings));
    }

    [Fact]
    public void Every_setting_that_the_topology_reads_is_an_option()
    {
        var topology = File.ReadAllText(Path.Combine(Repository.Root, "AppHost", "AppHost.cs"));
        var read = Setting().Matches(topology).Select(match => match.Groups["name"].Value).ToArray();

        Assert.NotEmpty(read);
        Assert.Empty(read.Except(CommandLineOptions.All.Select(option => option.Name)));
    }

    [Fact]
    public void The_help_text_names_every_option()
    {
        var help = HelpText.Write();

        Assert.All(
            CommandLineOptions.All,
            option => Assert.Contains($"--{option.Name} ", help, StringComparison.Ordinal));
    }

    [Fact]
    public void Publishing_is_refused_with_the_way_to_do_it()
    {
        var failure = Assert.Throws<DistributedApplicationException>(() => PublishGuard.ThrowIfPublishing(
            new DistributedApplicationExecutionContext(DistributedApplicationOperation.Publish)));

        Assert.Contains("UseAspire=true", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_can_put_right_is_one_line_and_a_defect_is_not_hidden()
    {
        using var sentence = new StringWriter();
        using var defect = new StringWriter();

        Assert.Equal(1, FatalErrors.Report(new DistributedApplicationException("No."), sentence));
        Assert.Equal(70, FatalErrors.Report(new InvalidOperationException("Broken."), defect));

        Assert.Equal($"error: No.{Environment.NewLine}", sentence.ToString());
        Assert.Contains(nameof(InvalidOperationException), defect.ToString(), StringComparison.Ordinal);
    }

    [GeneratedRegex("GetValue\\(\"(?<name>\\w+)\"")]
    private static partial Regex Setting();
}
