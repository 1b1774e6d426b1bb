namespace FhirPathAspire.LspGateway.Routing.Circuits;

/// <summary>What a circuit is told.</summary>
internal enum CircuitSignal
{
    /// <summary>A question was answered.</summary>
    Answered,

    /// <summary>A question was not: the replica is gone, refuses, or took longer than an attempt may.</summary>
    Failed,

    /// <summary>The replica has said nothing for a while, to nobody: it may hang, or work on something long.</summary>
    Silent,

    /// <summary>The replica says that it serves.</summary>
    ProbeAnswered,

    /// <summary>It says that it does not, or nothing.</summary>
    ProbeFailed,

    /// <summary>The time for which an open circuit is left alone has passed.</summary>
    BreakOver,

    /// <summary>The replica answers much more slowly than the others.</summary>
    Slow,
}
