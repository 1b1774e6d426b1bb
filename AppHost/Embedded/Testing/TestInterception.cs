using FhirPathAspire.AppHost.Embedded.Lifetime;

namespace FhirPathAspire.AppHost.Embedded.Testing;

/// <summary>
/// Stands between a test and the AppHost's Main, which runs on a thread of its own: CreateBuilder takes the test's
/// options, Build waits for the test, Run waits until the test is done with the graph.
/// </summary>
internal sealed class TestInterception
{
    private static readonly AsyncLocal<TestInterception?> InThisFlow = new();
    private readonly TaskCompletionSource<DistributedApplicationBuilder> _builder =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource<DistributedApplication> _application =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _buildAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isAbandoned;

    /// <summary>The test that the current flow of execution belongs to.</summary>
    public static TestInterception? Current => InThisFlow.Value;

    /// <summary>The topology's builder, as soon as Main wants to build.</summary>
    public Task<DistributedApplicationBuilder> Builder => _builder.Task;

    /// <summary>Done when the test disposed of the graph.</summary>
    public Task Disposed => _disposed.Task;

    /// <summary>Runs Main until the test is done.</summary>
    public void RunEntryPoint(Type entryPoint, string[] args)
    {
        var main = entryPoint.Assembly.EntryPoint ?? throw new DistributedApplicationException(
            $"The assembly {entryPoint.Assembly.GetName().Name} has no entry point.");
        var thread = new Thread(() =>
        {
            InThisFlow.Value = this;
            try
            {
                main.Invoke(null, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [args], null);
                _builder.TrySetException(new DistributedApplicationException("Main ended without building a graph."));
            }
            catch (Exception failure)
            {
                _builder.TrySetException(failure);
                _application.TrySetException(failure);
            }
        })
        {
            IsBackground = true,
            Name = "AppHost under test",
        };
        thread.Start();
    }

    public void WaitUntilBuildIsAsked(DistributedApplicationBuilder builder)
    {
        _builder.TrySetResult(builder);
        Blocking.Wait(_buildAsked.Task);
        if (_isAbandoned)
        {
            throw new OperationCanceledException("The test gave the graph up before it was built.");
        }
    }

    public void Built(DistributedApplication application) => _application.TrySetResult(application);

    public Task<DistributedApplication> BuildAsync()
    {
        _buildAsked.TrySetResult();
        return _application.Task;
    }

    public void Abandon()
    {
        _isAbandoned = !_application.Task.IsCompleted;
        _buildAsked.TrySetResult();
    }

    public void MarkDisposed() => _disposed.TrySetResult();
}
