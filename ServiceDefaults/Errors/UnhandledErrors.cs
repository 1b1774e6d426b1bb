using FhirPathAspire.ServiceDefaults.Lifecycle;
using Microsoft.Extensions.Logging;

namespace FhirPathAspire.ServiceDefaults.Errors;

/// <summary>
/// What no other boundary has caught. A task that nobody waits for is a defect and no more; what leaves a thread ends
/// the process, by the run time, with a code that is not zero: it is told once before, and the log is written out.
/// </summary>
public sealed class UnhandledErrors : IDisposable
{
    private readonly ErrorJournal _journal;
    private readonly ServerLifecycle _lifecycle;
    private readonly ILoggerFactory _loggers;

    /// <param name="journal">Where it is told.</param>
    /// <param name="lifecycle">Of this process.</param>
    /// <param name="loggers">Written out before the process ends.</param>
    public UnhandledErrors(ErrorJournal journal, ServerLifecycle lifecycle, ILoggerFactory loggers)
    {
        _journal = journal;
        _lifecycle = lifecycle;
        _loggers = loggers;
    }

    /// <summary>From now on; until it is disposed.</summary>
    public void Watch()
    {
        TaskScheduler.UnobservedTaskException += OnUnobserved;
        AppDomain.CurrentDomain.UnhandledException += OnUnhandled;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        TaskScheduler.UnobservedTaskException -= OnUnobserved;
        AppDomain.CurrentDomain.UnhandledException -= OnUnhandled;
    }

    private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs unobserved)
    {
        unobserved.SetObserved();
        foreach (var exception in unobserved.Exception.Flatten().InnerExceptions)
        {
            _journal.Record(ErrorTable.Categorize(exception), "background task", exception);
        }
    }

    private void OnUnhandled(object sender, UnhandledExceptionEventArgs unhandled)
    {
        _lifecycle.Fail("The process can't go on; its log tells why.");
        if (unhandled.ExceptionObject is Exception exception)
        {
            _journal.Record(ErrorCategory.Fatal, "process", exception);
        }

        _loggers.Dispose();
    }
}
