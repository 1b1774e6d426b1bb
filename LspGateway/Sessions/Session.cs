using FhirPathAspire.LspGateway.Colours;
using FhirPathAspire.LspGateway.Diagnostics;
using FhirPathAspire.LspGateway.Documents;
using FhirPathAspire.LspGateway.Handlers;
using FhirPathAspire.LspGateway.Lifecycle;
using FhirPathAspire.LspGateway.Progress;
using FhirPathAspire.LspGateway.Settings;
using FhirPathAspire.LspGateway.Wire;
using FhirPathAspire.LspGateway.Workspaces;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>
/// One client from its first byte to its last, over whatever transport. Its state is changed by its reading loop
/// only, one message after the other; requests run beside the loop on what they were given.
/// </summary>
internal sealed partial class Session
{
    // What is still to be sent when a session ends gets this long.
    private static readonly TimeSpan FarewellTimeout = TimeSpan.FromSeconds(2);

    private readonly IMessageChannel _channel;
    private readonly SessionServices _services;
    private readonly OutboundQueue _outbound;
    private readonly ILogger _logger;
    private readonly SettingsComplaints _complaints;
    private readonly CancellationTokenSource _ending = new();
    private int _endReason = -1;
    private SessionEndReason? _endAfterAnswer;

    /// <param name="id">Unique in this process and in no other.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="channel">The connection; closed when the session ends.</param>
    /// <param name="services">What all sessions share.</param>
    public Session(string id, SessionOrigin origin, IMessageChannel channel, SessionServices services)
    {
        Id = id;
        Origin = origin;
        _channel = channel;
        _services = services;
        _logger = services.SessionLogger;
        _outbound = new OutboundQueue(channel, services.WireLimits, services.Time);
        Documents = new DocumentStore(id, services.DocumentLimits);
        ToClient = new ClientProxy(Send);
        Progress = new ProgressReporter(ToClient, services.Time);
        _complaints = new SettingsComplaints(ToClient);
        Diagnostics = new DiagnosticsPublisher(this, services);
        Messages = new MessageDispatcher(this, services);
    }

    public string Id { get; }

    public SessionOrigin Origin { get; }

    public SessionLifecycle Lifecycle { get; } = new();

    public DocumentStore Documents { get; }

    public ClientProxy ToClient { get; }

    public ProgressReporter Progress { get; }

    public DiagnosticsPublisher Diagnostics { get; }

    /// <summary>What the client was last told of the words of its documents.</summary>
    public SemanticHistory Colours { get; } = new();

    public HandlerTable Handlers => _services.Handlers;

    /// <summary>What the client can take; set once, by initialize.</summary>
    public ClientFeatures Client { get; set; } = ClientFeatures.None;

    /// <summary>What the user wants of editor features.</summary>
    public FeatureSettings Features { get; private set; } = FeatureSettings.None;

    /// <summary>What waits to be sent to the client.</summary>
    public long WaitingBytes => _outbound.WaitingBytes;

    /// <summary>Cancelled when the session ends.</summary>
    public CancellationToken Ended => _ending.Token;

    public MessageDispatcher Messages { get; }

    /// <summary>The folders that an editor on this machine has open; none for a client that is elsewhere.</summary>
    public WorkspaceFiles Files { get; } = new();

    /// <summary>A version of a document as this client counts and its user wants it.</summary>
    public DocumentView View(DocumentSnapshot snapshot) => new(snapshot, Documents.Encoding, Client)
    {
        Features = Features,
    };

    /// <summary>Serves the client until one side ends the session. Does not throw for anything a client does.</summary>
    public async Task<SessionEnd> RunAsync(CancellationToken serverStops)
    {
        LogBegin(Id, Origin.Transport);
        await using var stopping = serverStops.Register(() => End(SessionEndReason.ServerStops));
        using var refreshing = _services.Availability.OnBack(Refresh);
        using var farewell = new CancellationTokenSource();
        var sending = SendAllAsync(farewell.Token);
        await ReadAllAsync();
        if (Origin.IsLocalChild && _endReason == (int)SessionEndReason.Disconnected)
        {
            // Input that was piped in ends before its answers are there.
            await WaitAsync(Requests.CloseAsync(), _services.Shutdown.Drain, serverStops);
        }

        Messages.CancelAll();
        Diagnostics.Stop();
        _outbound.Complete();
        farewell.CancelAfter(FarewellTimeout);
        await sending;
        await CloseAsync(farewell.Token);
        var end = new SessionEnd((SessionEndReason)_endReason, Lifecycle.ShutdownSeen);
        LogEnd(Id, end.Reason);
        return end;
    }

    /// <summary>Ends the session; the first reason counts.</summary>
    public void End(SessionEndReason reason)
    {
        if (Interlocked.CompareExchange(ref _endReason, (int)reason, -1) == -1)
        {
            _ending.Cancel();
        }
    }

    /// <summary>The server failed in a way that leaves the session's state unknown: it ends, and its user is told.</summary>
    public void Break()
    {
        ToClient.ShowError("FHIRPath: the server failed and ends this session; its log tells why.");
        End(SessionEndReason.Defect);
    }

    /// <summary>Ends the session when the message that is being read is answered. Called by the reading loop.</summary>
    public void EndAfterAnswer(SessionEndReason reason) => _endAfterAnswer = reason;

    /// <summary>Queues a message; never waits.</summary>
    public void Send(OutgoingMessage message)
    {
        if (!_outbound.TrySend(message))
        {
            End(SessionEndReason.TooSlow);
        }
    }

    /// <summary>
    /// Documents may no longer be what the editor shows: their requests fail from now on, and the user is told once.
    /// </summary>
    /// <param name="uri">The document, or null where it could have been any.</param>
    /// <param name="reason">A sentence for the user.</param>
    public void Distrust(string? uri, string reason)
    {
        var lost = Documents.Distrust(uri, reason);
        foreach (var document in lost)
        {
            Diagnostics.Closed(document);
        }

        if (lost.Count > 0)
        {
            LogDistrust(Id, lost.Count, reason);
            ToClient.ShowError($"FHIRPath: please close and open again what you edit. {reason}");
        }
    }
}
