using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>
/// workspace/didChangeConfiguration: the settings themselves, or null from a client that wants to be asked for them.
/// </summary>
internal sealed class DidChangeConfigurationHandler()
    : NotificationHandler<DidChangeConfigurationParams>(static () => LspJson.Types.DidChangeConfigurationParams)
{
    public override string Method => "workspace/didChangeConfiguration";

    protected override void Handle(Session session, DidChangeConfigurationParams parameters)
    {
        if (parameters.Settings is { ValueKind: System.Text.Json.JsonValueKind.Object } settings)
        {
            ConfigurationPull.Apply(session, settings);
        }
        else
        {
            ConfigurationPull.Ask(session);
        }
    }
}
