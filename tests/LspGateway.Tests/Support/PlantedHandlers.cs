using System.Buffers;
using FhirPathAspire.LspGateway.Handlers;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace FhirPathAspire.LspGateway.Tests.Support;

/// <summary>Handlers with a mistake, beside those of the product in the same table.</summary>
internal static class PlantedHandlers
{
    /// <summary>What an exception could give away.</summary>
    public const string Secret = "Patient.secretword";

    public static void Plant(this IServiceCollection services, IReadOnlyList<MessageHandler> planted)
    {
        var table = services.Last(static service => service.ServiceType == typeof(HandlerTable));
        services.AddSingleton(provider => ((HandlerTable)table.ImplementationFactory!(provider)).With(planted));
    }

    /// <summary>test/read: a request that fails where it runs beside others.</summary>
    public sealed class Read : RequestHandler
    {
        public override string Method => "test/read";

        public override Func<CancellationToken, Task<OutgoingMessage>> Begin(
            Session session, RequestId id, ReadOnlySequence<byte> parameters) =>
            static async _ =>
            {
                await Task.Yield();
                throw new InvalidOperationException(Secret);
            };
    }

    /// <summary>test/begin: a request that fails at once, in order with all other messages.</summary>
    public sealed class BeginRead : RequestHandler
    {
        public override string Method => "test/begin";

        public override Func<CancellationToken, Task<OutgoingMessage>> Begin(
            Session session, RequestId id, ReadOnlySequence<byte> parameters) =>
            throw new InvalidOperationException(Secret);
    }

    /// <summary>test/change: a notification that fails halfway through a change of the session.</summary>
    public sealed class Change : NotificationHandler
    {
        public override string Method => "test/change";

        public override void Handle(Session session, ReadOnlySequence<byte> parameters) =>
            throw new InvalidOperationException(Secret);
    }

    /// <summary>test/note: a notification that changes nothing, and fails.</summary>
    public sealed class Note : NotificationHandler
    {
        public override string Method => "test/note";

        public override bool ChangesSession => false;

        public override void Handle(Session session, ReadOnlySequence<byte> parameters) =>
            throw new InvalidOperationException(Secret);
    }

    /// <summary>test/switch: a request that changes the session, and fails halfway.</summary>
    public sealed class Switch : RequestHandler
    {
        public override string Method => "test/switch";

        public override bool IsImmediate => true;

        public override Func<CancellationToken, Task<OutgoingMessage>> Begin(
            Session session, RequestId id, ReadOnlySequence<byte> parameters) =>
            throw new InvalidOperationException(Secret);
    }
}
