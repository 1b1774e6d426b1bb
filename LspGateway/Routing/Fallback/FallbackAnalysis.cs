using System.Threading.RateLimiting;
using FhirPath.Analysis.V1;
using FhirPathAspire.AnalysisService.InProcess;
using FhirPathAspire.ServiceDefaults.Listening;
using FhirPathAspire.ServiceDefaults.Resources;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Routing.Fallback;

/// <summary>
/// Analysis in this process for as long as no replica answers: made when first asked, forgotten when one is back, and
/// bounded in what it keeps and how much it does at a time, because all sessions live here.
/// </summary>
internal sealed class FallbackAnalysis : IAnalysisRouter, ITrimmable, IDisposable
{
    // Behind what is worked on. Whoever waits longer than the deadline of a question is told so.
    private const int MostWaiting = 4_096;

    private readonly Lock _gate = new();
    private readonly RoutingOptions _options;
    private readonly IConfiguration _configuration;
    private readonly ILoggerFactory _loggers;
    private readonly TimeProvider _time;
    private readonly ConcurrencyLimiter _slots;
    private InProcessRouter? _router;

    public FallbackAnalysis(
        IOptions<RoutingOptions> options,
        AnalysisAvailability availability,
        IConfiguration configuration,
        ILoggerFactory loggers,
        TimeProvider time)
    {
        _options = options.Value;
        _configuration = configuration;
        _loggers = loggers;
        _time = time;
        _slots = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = _options.FallbackConcurrency,
            QueueLimit = MostWaiting,
        });
        availability.Changed += (_, isFull) => ForgetWhere(isFull);
    }

    /// <inheritdoc/>
    public async Task<TReply> CallAsync<TReply>(
        AnalysisDocument document,
        Func<Analysis.AnalysisClient, Document, CallOptions, AsyncUnaryCall<TReply>> call,
        CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(
            TimeSpan.FromMilliseconds(_options.DeadlineMilliseconds), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var slot = await _slots.AcquireAsync(1, either.Token);
            if (!slot.IsAcquired)
            {
                throw Refused("Too many questions wait", null);
            }

            var reply = await Router().CallAsync(document, call, either.Token);
            RoutingTelemetry.FallbackAsked("ok");
            return reply;
        }
        catch (AnalysisUnavailableException exception) when (
            exception.InnerException is RpcException { StatusCode: StatusCode.Unimplemented })
        {
            throw Refused("Until it is back only syntax is checked", exception);
        }
        catch (ConfigurationException exception)
        {
            throw Refused("A FHIR package is missing here", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Refused("Too many questions wait", exception);
        }
    }

    /// <inheritdoc/>
    public string Name => "fallback analysis";

    /// <inheritdoc/>
    public void Trim() => ForgetWhere(true);

    public void Dispose()
    {
        ForgetWhere(true);
        _slots.Dispose();
    }

    private InProcessRouter Router()
    {
        lock (_gate)
        {
            return _router ??= new InProcessRouter(_options.Fallback == FallbackMode.Full
                ? InProcessAnalysis.Create(_configuration, _loggers, _options.FallbackMaxCharacters).Invoker
                : InProcessAnalysis.CreateSyntaxInvoker(_options.FallbackMaxCharacters, _loggers));
        }
    }

    // Whoever is being answered keeps what answers; the rest is garbage from here on.
    private void ForgetWhere(bool isFull)
    {
        lock (_gate)
        {
            _router = isFull ? null : _router;
        }
    }

    private static AnalysisUnavailableException Refused(string reason, Exception? inner)
    {
        RoutingTelemetry.FallbackAsked("refused");
        return new AnalysisUnavailableException(
            $"The analysis service does not answer. {reason}; your text is safe.", inner);
    }
}
