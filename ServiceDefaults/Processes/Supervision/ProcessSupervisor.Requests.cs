namespace FhirPathAspire.ServiceDefaults.Processes.Supervision;

public sealed partial class ProcessSupervisor
{
    private Request? _pending;

    private sealed record Request(SupervisorCommand Command, TaskCompletionSource Done);

    // Waits for a command that changes something, and makes it the pending one.
    private async Task TakeRequestAsync(CancellationToken cancellationToken)
    {
        while (await _requests.Reader.WaitToReadAsync(cancellationToken))
        {
            while (_requests.Reader.TryRead(out var request))
            {
                if (_isRunning && request.Command == SupervisorCommand.Start)
                {
                    request.Done.TrySetResult();
                    continue;
                }

                CompleteRequest();
                _pending = request;
                _wanted = request.Command != SupervisorCommand.Stop;
                _crashes = 0;
                return;
            }
        }
    }

    // Waits for a command at most that long; nothing is lost when the time is up first.
    private async Task NextRequestAsync(TimeSpan atMost, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var request = TakeRequestAsync(limit.Token);
        await Task.WhenAny(request, Task.Delay(atMost, tools.Time, limit.Token));
        await limit.CancelAsync();
        await request.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stopping.ThrowIfCancellationRequested();
        CompleteStop();
    }

    private void CompleteStop()
    {
        if (!_wanted)
        {
            observer.Stopped();
            CompleteRequest();
        }
    }

    private void CompleteRequest()
    {
        _pending?.Done.TrySetResult();
        _pending = null;
    }
}
