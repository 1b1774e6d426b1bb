using System.Buffers;
using System.Text.Json.Serialization.Metadata;
using FhirPathAspire.LspGateway.Wire;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>
/// A message without an answer. Handled alone and at once, before the next message is looked at: it may change what
/// later requests see, so it must not wait for anything.
/// </summary>
internal abstract class NotificationHandler : MessageHandler
{
    /// <summary>Whether a lost one leaves the server with other texts than the client has.</summary>
    public virtual bool ChangesDocuments => false;

    /// <inheritdoc/>
    public override bool ChangesSession => true;

    /// <param name="session">Where it came from.</param>
    /// <param name="parameters">Raw; valid only during the call.</param>
    public abstract void Handle(Session session, ReadOnlySequence<byte> parameters);

    /// <summary>Handling it failed; what that means for the session. By default nothing.</summary>
    /// <param name="session">Where it came from.</param>
    /// <param name="parameters">Raw; valid only during the call, and perhaps the reason.</param>
    /// <param name="error">What went wrong, in words for the client.</param>
    public virtual void Failed(Session session, ReadOnlySequence<byte> parameters, RpcError error)
    {
    }
}

/// <inheritdoc cref="NotificationHandler"/>
internal abstract class NotificationHandler<TParams>(Func<JsonTypeInfo<TParams>> type) : NotificationHandler
    where TParams : class
{
    public sealed override void Handle(Session session, ReadOnlySequence<byte> parameters)
    {
        Handle(session, Parameters.Read(parameters, type()));
    }

    protected abstract void Handle(Session session, TParams parameters);
}
