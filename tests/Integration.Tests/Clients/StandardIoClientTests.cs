namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>Clients that start the language server for themselves.</summary>
public sealed class StandardIoClientTests
{
    private static readonly TypingSession Session = new()
    {
        Server = StandardIoServer.CommandLine(),
        StartsServer = true,
    };

    [Fact]
    public async Task Neovim_edits_over_standard_input_and_output()
    {
        var report = await ClientSession.RunAsync(ClientProgram.Neovim(), Session);

        Assert.Equal(0, report.ExitCode);
    }

    [Fact]
    public async Task Emacs_edits_over_standard_input_and_output()
    {
        await ClientSession.RunAsync(ClientProgram.Emacs(), Session);
    }

    [Fact]
    public async Task The_wire_code_of_VS_Code_edits_over_standard_input_and_output_and_pulls_diagnostics()
    {
        var report = await ClientSession.RunAsync(await ClientProgram.VisualStudioCodeProtocolAsync(), Session);

        Assert.Equal(0, report.ExitCode);
        Assert.True(report.Pulls);
    }

    [Fact]
    public async Task Every_feature_serves_the_library_of_VS_Code_over_standard_input_and_output()
    {
        var report = await FeatureSession.RunAsync(Session);

        Assert.Equal(0, report.ExitCode);
    }
}
