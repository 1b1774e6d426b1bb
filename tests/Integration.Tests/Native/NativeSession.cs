using FhirPathAspire.TestKit.Timing;

namespace FhirPathAspire.Integration.Tests.Native;

/// <summary>A short editing session that needs the FHIR model, so a model that did not get into the program fails it.</summary>
internal static class NativeSession
{
    public static async Task RunAsync(RawLspClient client, CancellationToken cancellationToken)
    {
        await RawDocument.InitializeAsync(client, cancellationToken);
        var document = await RawDocument.OpenAsync(
            client, "file:///native.fhirpath", "fhirpath", "// @resource Patient\nname.gven.first()", cancellationToken);
        var diagnostics = await document.DiagnosticsAsync(cancellationToken);
        AssertHolds("FP2001", diagnostics);
        AssertHolds("given", diagnostics);

        await document.ChangeAsync(1, 5..9, "given", cancellationToken);
        AssertHolds("\"diagnostics\":[]", await document.DiagnosticsAsync(cancellationToken));
        AssertHolds("HumanName", await document.AskAsync("textDocument/hover", 1, 2, cancellationToken));
        AssertHolds("\"family\"", await document.AskAsync("textDocument/completion", 1, 5, cancellationToken));
    }

    private static void AssertHolds(string part, ReadOnlyMemory<byte> message) => Assert.Contains(
        part, System.Text.Encoding.UTF8.GetString(message.Span), StringComparison.Ordinal);
}
