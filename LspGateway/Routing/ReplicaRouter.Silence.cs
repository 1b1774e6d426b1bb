using FhirPathAspire.LspGateway.Routing.Circuits;

namespace FhirPathAspire.LspGateway.Routing;

// A replica that hangs would cost every question for it a whole attempt, until its circuit is open. One that works on a
// long question hangs as little as one that answers others, and must not be helped with it: so it is asked first.
internal sealed partial class ReplicaRouter
{
    /// <summary>
    /// Waits for an answer while there is reason to: true where the replica has said nothing to anybody since it was
    /// asked, and nothing either when it was asked whether it serves.
    /// </summary>
    private async ValueTask<bool> IsSilentAsync(Replica replica, Task answer)
    {
        var answers = replica.Circuit.ResponseTime.Answers;
        await WithinSilenceAsync(answer);
        if (answer.IsCompleted || replica.Circuit.ResponseTime.Answers != answers)
        {
            return false;
        }

        // The circuit asks at once, and leaves this state when it is answered.
        replica.Circuit.Tell(CircuitSignal.Silent, TimedOut);
        await WithinSilenceAsync(Task.WhenAny(answer, replica.Circuit.LeftAsync(CircuitState.HalfOpen)));
        return !answer.IsCompleted && replica.Circuit.Stand.State != CircuitState.Closed;
    }

    private async Task WithinSilenceAsync(Task news) => await news
        .WaitAsync(TimeSpan.FromMilliseconds(_options.SilenceMilliseconds), _time)
        .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>The first answer of two; a replica that fails leaves it to the other.</summary>
    private static async Task<TReply> FirstOfAsync<TReply>(Task<TReply> first, Task<TReply> second)
    {
        var quicker = await Task.WhenAny(first, second);
        var slower = quicker == first ? second : first;
        if (quicker.Exception?.InnerException is ReplicaFailedException)
        {
            return await slower;
        }

        // Nobody waits for what becomes of it.
        _ = slower.ContinueWith(
            static task => task.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted,
            TaskScheduler.Default);
        return await quicker;
    }
}
