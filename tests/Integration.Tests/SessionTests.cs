using FhirPathAspire.Integration.Tests.Graphs;

namespace FhirPathAspire.Integration.Tests;

public sealed class SessionTests(GraphFixture graph) : IClassFixture<GraphFixture>
{
    [Fact]
    public async Task An_editor_over_TCP_has_hover_completion_and_diagnostics_of_the_whole_graph()
    {
        await using var editor = await EditorSession.OpenAsync(graph, "Patient.name\nPatient.nam\n");

        Assert.Contains("HumanName", await editor.HoverAsync(0, 9), StringComparison.Ordinal);
        Assert.Contains("birthDate", await editor.CompletionAsync(0, "Patient.".Length));
        var (line, message) = Assert.Single(await editor.DiagnosticsAsync(0));
        Assert.Equal(1, line);
        Assert.Contains("'name'", message, StringComparison.Ordinal);

        var corrected = await editor.ReplaceLineAsync(1, "Patient.name");
        Assert.Empty(await editor.DiagnosticsAsync(corrected));
    }
}
