namespace FhirPathAspire.TestKit;

/// <summary>A place in concurrent code where a test holds it, so that the order of things is the test's choice.</summary>
public sealed class SyncPoint
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The code under test is there.</summary>
    public Task WaitUntilReachedAsync() => _reached.Task.WaitAsync(TestTimeouts.Expected);

    /// <summary>Called by the code under test: says that it is there and waits to be let go on.</summary>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        await _released.Task.WaitAsync(cancellationToken);
    }

    public void Release() => _released.TrySetResult();
}
