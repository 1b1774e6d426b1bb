using System.Collections.Immutable;

namespace FhirPathAspire.Benchmarks.Peers;

/// <summary>Something that takes expressions apart, as often as it can.</summary>
internal interface IContender : IAsyncDisposable
{
    /// <summary>Name and version, for the table.</summary>
    string Name { get; }

    /// <summary>Indexes of the expressions that it can't deal with.</summary>
    Task<ImmutableArray<int>> FailuresAsync(
        ImmutableArray<SampleExpression> expressions, CancellationToken cancellationToken);

    /// <summary>
    /// Expressions a second of processor time, all threads of the process counted: what neighbours take of the machine
    /// does not show, and helper threads are no gift.
    /// </summary>
    /// <param name="expressions">One after the other, again and again; none that it can't deal with.</param>
    /// <param name="window">How long it goes on; the last round is finished.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<double> RateAsync(
        ImmutableArray<SampleExpression> expressions, TimeSpan window, CancellationToken cancellationToken);
}
