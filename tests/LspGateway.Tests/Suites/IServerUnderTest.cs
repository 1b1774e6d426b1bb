namespace FhirPathAspire.LspGateway.Tests.Suites;

/// <summary>A server behind one transport.</summary>
public interface IServerUnderTest : IAsyncDisposable
{
    /// <summary>A client that has said nothing yet. A server over standard input has one, the others many.</summary>
    Task<LspClient> ConnectAsync();
}
