using Microsoft.Extensions.Primitives;

namespace FhirPathAspire.LspGateway.Routing;

internal static class ChangeTokens
{
    /// <summary>Completes when the token says that something changed.</summary>
    public static async Task WaitAsync(this IChangeToken token, CancellationToken cancellationToken)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = token.RegisterChangeCallback(
            static state => ((TaskCompletionSource?)state)?.TrySetResult(), changed);
        await changed.Task.WaitAsync(cancellationToken);
    }
}
