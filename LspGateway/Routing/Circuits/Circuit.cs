namespace FhirPathAspire.LspGateway.Routing.Circuits;

/// <summary>The circuit of one replica: the policy, and who is told of its changes. Safe for concurrent use.</summary>
internal sealed class Circuit(RoutingOptions options)
{
    // What one answer weighs in the average response time.
    private const double Weight = 0.1;

    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = NewChange();
    private CircuitStand _stand;
    private string? _lastError;
    private double _responseMilliseconds;
    private int _answers;

    /// <summary>Raised outside of any lock, after each change of state.</summary>
    public event EventHandler<CircuitState>? Changed;

    public CircuitStand Stand
    {
        get
        {
            lock (_gate)
            {
                return _stand;
            }
        }
    }

    /// <summary>How long the break is that the circuit is in.</summary>
    public TimeSpan Break => CircuitPolicy.BreakOf(
        Stand,
        TimeSpan.FromMilliseconds(options.CircuitBreakMilliseconds),
        TimeSpan.FromMilliseconds(options.LongestCircuitBreakMilliseconds));

    /// <summary>The kind of the last failure, in a word ("unavailable"); null where there was none.</summary>
    public string? LastError
    {
        get
        {
            lock (_gate)
            {
                return _lastError;
            }
        }
    }

    /// <summary>The exponentially weighted average of what answers took, in milliseconds, and how many it is made of.</summary>
    public (double Milliseconds, int Answers) ResponseTime
    {
        get
        {
            lock (_gate)
            {
                return (_responseMilliseconds, _answers);
            }
        }
    }

    /// <summary>A question was answered.</summary>
    public void Answered(TimeSpan elapsed)
    {
        lock (_gate)
        {
            _responseMilliseconds = _answers == 0
                ? elapsed.TotalMilliseconds
                : _responseMilliseconds + (Weight * (elapsed.TotalMilliseconds - _responseMilliseconds));
            _answers = _answers == int.MaxValue ? _answers : _answers + 1;
        }

        Tell(CircuitSignal.Answered);
    }

    /// <param name="signal">What happened.</param>
    /// <param name="error">Its kind, where it is a failure.</param>
    public void Tell(CircuitSignal signal, string? error = null)
    {
        TaskCompletionSource? over;
        CircuitState state;
        lock (_gate)
        {
            var before = _stand.State;
            _stand = CircuitPolicy.Next(_stand, signal, options.CircuitFailures);
            _lastError = error ?? _lastError;
            state = _stand.State;
            if (state == before)
            {
                return;
            }

            if (signal == CircuitSignal.Slow)
            {
                // What made it slow may be over when it is asked again: it is judged by what it does then.
                (_responseMilliseconds, _answers) = (0, 0);
            }

            over = _changed;
            _changed = NewChange();
        }

        over.SetResult();
        Changed?.Invoke(this, state);
    }

    /// <summary>Completes when the circuit no longer is in a state.</summary>
    public Task LeftAsync(CircuitState state)
    {
        lock (_gate)
        {
            return _stand.State == state ? _changed.Task : Task.CompletedTask;
        }
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
