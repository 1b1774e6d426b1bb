namespace FhirPathAspire.Integration.Tests.Graphs;

/// <summary>Waits that always end: after the time limit a test fails with what is known instead of hanging.</summary>
public static class Bounded
{
    /// <summary>Generous, for slow machines; a test that waits that long fails.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task<T> WaitAsync<T>(
        Func<CancellationToken, Task<T>> wait, string what, Func<Task<string>> report)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            return await wait(limit.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Not within {Limit.TotalSeconds} s: {what}.\n{await report()}");
        }
    }

    public static Task WaitAsync(Func<CancellationToken, Task> wait, string what, Func<Task<string>> report) =>
        WaitAsync(
            async cancellation =>
            {
                await wait(cancellation);
                return true;
            },
            what,
            report);
}
