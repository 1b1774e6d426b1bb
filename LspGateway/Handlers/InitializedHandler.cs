using System.Buffers;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>initialized: from now on the server may ask the client.</summary>
internal sealed class InitializedHandler : NotificationHandler
{
    public override string Method => "initialized";

    public override void Handle(Session session, ReadOnlySequence<byte> parameters)
    {
        if (session.Client.RegistersPullDiagnostics)
        {
            RegisterPullDiagnostics(session.ToClient);
        }

        ConfigurationPull.Ask(session);
    }

    private static void RegisterPullDiagnostics(ClientProxy client)
    {
        var options = new DiagnosticRegistrationOptions(
            [new DocumentFilter("fhirpath")],
            DocumentDiagnosticHandler.Identifier,
            InterFileDependencies: false,
            WorkspaceDiagnostics: false);
        var registration = new Registration("fhirpath-diagnostics", DocumentDiagnosticHandler.Name, options);
        client.Request(
            "client/registerCapability",
            new RegistrationParams([registration]),
            LspJson.Types.RegistrationParams,
            // Whether the client could do it or not: diagnostics are pushed until it pulls.
            static _ => { });
    }
}
