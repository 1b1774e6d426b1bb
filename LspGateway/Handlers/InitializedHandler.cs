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
        foreach (var (registration, accepted) in Registrations.For(session))
        {
            session.ToClient.Request(
                "client/registerCapability",
                new RegistrationParams([registration]),
                LspJson.Types.RegistrationParams,
                answer =>
                {
                    if (answer is not null)
                    {
                        accepted();
                    }
                });
        }

        ConfigurationPull.Ask(session);
        session.TellStatus();
    }
}
