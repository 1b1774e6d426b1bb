using FhirPathAspire.ServiceDefaults.Errors;
using FhirPathAspire.LspGateway.Documents;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Routing;
using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Diagnostics;

/// <summary>
/// Pushes diagnostics to one client, for the version that is current, always with its number: at once, or after a short
/// rest where changes come faster than answers.
/// A document whose diagnostics the client pulls is no longer pushed, or every problem would show twice; that a
/// client could pull is not enough, since some say so and never do. Its methods are called by the session's reading
/// loop; its work runs beside it.
/// </summary>
internal sealed partial class DiagnosticsPublisher(Session session, SessionServices services)
{
    private const string Method = "textDocument/publishDiagnostics";

    private static readonly TimeSpan MaxRetry = TimeSpan.FromMinutes(1);

    private readonly DiagnosticsOptions _options = services.DiagnosticsOptions;
    private readonly ILogger _logger = services.DiagnosticsLogger;
    private readonly Dictionary<OpenDocument, PublishedDocument> _published = [];

    public void Opened(OpenDocument document) => Schedule(document, TimeSpan.Zero);

    public void Changed(OpenDocument document) => Schedule(document, _options.Debounce);

    /// <summary>The document is closed, or no longer what the editor shows: its problems are taken back.</summary>
    public void Closed(OpenDocument document)
    {
        if (_published.Remove(document, out var published))
        {
            published.Stop();
            if (published.WasPublished)
            {
                Publish(document, null, []);
            }
        }
    }

    /// <summary>The document is replaced by another of the same name, whose problems are published instead.</summary>
    public void Forget(OpenDocument document)
    {
        if (_published.Remove(document, out var published))
        {
            published.Stop();
        }
    }

    /// <summary>The client asked for the document's diagnostics by itself.</summary>
    public void Pulled(OpenDocument document)
    {
        if (document.Current is not { } current || !_published.TryGetValue(document, out var published))
        {
            return;
        }

        document.WhileCurrent(current, () =>
        {
            published.IsPulled = true;
            published.Stop();
            if (published.WasPublished)
            {
                published.WasPublished = false;
                Publish(document, current.Version, []);
            }
        });
    }

    public void Stop()
    {
        foreach (var published in _published.Values)
        {
            published.Stop();
        }
    }

    private void Schedule(OpenDocument document, TimeSpan delay)
    {
        if (document.IsExample)
        {
            return;
        }

        if (!_published.TryGetValue(document, out var published))
        {
            published = new PublishedDocument();
            _published.Add(document, published);
        }

        if (!published.IsPulled)
        {
            var wait = published.IsAtRest ? TimeSpan.Zero : delay;
            var superseded = published.Restart();
            _ = Task.Run(() => RunAsync(document, published, wait, superseded), CancellationToken.None);
        }
    }

    private async Task RunAsync(
        OpenDocument document, PublishedDocument published, TimeSpan delay, CancellationToken superseded)
    {
        try
        {
            await Task.Delay(delay, services.Time, superseded);
            while (!await IsAllPublishedAsync(document, published, superseded))
            {
                // What is missing is published when analysis is back, without anybody having to touch the document.
                await services.Availability.BackAsync(superseded);
            }
        }
        catch (OperationCanceledException)
        {
            LogSuperseded(session.Id);
        }
        catch (Exception exception)
        {
            // A background task: the next change tries again.
            services.Errors.Record(ErrorBoundary.Categorize(exception), Method, exception);
        }
    }

    /// <summary>False where what was published may be less than there is to tell: no replica was there to ask.</summary>
    private async Task<bool> IsAllPublishedAsync(
        OpenDocument document, PublishedDocument published, CancellationToken superseded)
    {
        var wasFull = services.Availability.IsFull;
        for (var wait = _options.Retry; !await TryPublishAsync(document, published, superseded); wait *= 2)
        {
            await Task.Delay(wait < MaxRetry ? wait : MaxRetry, services.Time, superseded);
        }

        published.Finish(superseded);
        return wasFull && services.Availability.IsFull;
    }

    /// <summary>False where analysis could not answer: to publish nothing would say that nothing is wrong.</summary>
    private async Task<bool> TryPublishAsync(
        OpenDocument document, PublishedDocument published, CancellationToken superseded)
    {
        if (document.Current is not { } current)
        {
            return true;
        }

        try
        {
            var diagnostics = await DiagnoseAsync(current, superseded);
            document.WhileCurrent(current, () =>
            {
                if (!published.IsPulled && !superseded.IsCancellationRequested)
                {
                    published.WasPublished = true;
                    Publish(document, current.Version, diagnostics);
                }
            });
            return true;
        }
        catch (AnalysisUnavailableException exception)
        {
            LogUnavailable(session.Id, exception.Message);
            return false;
        }
        catch (OutOfMemoryException exception)
        {
            // Memory comes back when the clean-up has run or somebody has left.
            services.Errors.Record(ErrorCategory.Limit, Method, exception);
            return false;
        }
    }

    private async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(
        DocumentSnapshot current, CancellationToken superseded)
    {
        using var progress = session.Progress.Watch("Checking FHIRPath", token: null, cancel: null);
        return await services.Diagnostics.DiagnoseAsync(session.View(current), superseded);
    }

    private void Publish(OpenDocument document, int? version, IReadOnlyList<Diagnostic> diagnostics)
    {
        session.ToClient.Notify(
            Method,
            new PublishDiagnosticsParams(document.Key.Uri, version, diagnostics),
            LspJson.Types.PublishDiagnosticsParams);
    }
}
