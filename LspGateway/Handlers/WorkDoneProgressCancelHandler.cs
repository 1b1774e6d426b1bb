using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>window/workDoneProgress/cancel: the work is stopped, if it still goes on and can be.</summary>
internal sealed class WorkDoneProgressCancelHandler()
    : NotificationHandler<ProgressToken>(static () => LspJson.Types.ProgressToken)
{
    public override string Method => "window/workDoneProgress/cancel";

    public override bool ChangesSession => false;

    protected override void Handle(Session session, ProgressToken parameters) =>
        session.Progress.Cancel(parameters.Token);
}
