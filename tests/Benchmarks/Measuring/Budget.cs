namespace FhirPathAspire.Benchmarks.Measuring;

/// <summary>One row of the design's table of budgets.</summary>
/// <param name="Limit">What every release keeps.</param>
/// <param name="Aim">What the design hopes for; null where it says nothing.</param>
internal sealed record Budget(Target Limit, Target? Aim)
{
    /// <summary>Hover, signature, highlight through gateway and gRPC.</summary>
    public static readonly Budget Hover = new(new Target(1, 5), new Target(0.5, 2));

    /// <summary>A change, and completion after it.</summary>
    public static readonly Budget Completion = new(new Target(2, 10), new Target(1, 5));

    /// <summary>From a change to its diagnostics.</summary>
    public static readonly Budget Diagnostics = new(new Target(10), new Target(2));

    /// <summary>Anything, while 200 editors type.</summary>
    public static readonly Budget ManyEditors = new(new Target(50, 50), new Target(20, 20));

    /// <summary>Anything, for those who only type, while something else goes wrong.</summary>
    public static readonly Budget DuringFault = new(new Target(100, 100), null);

    /// <summary>From a change in a large document to its diagnostics, or to an answer about it.</summary>
    public static readonly Budget LargeEdit = new(new Target(50, 50), null);

    /// <summary>From the start of a service to the first 200 of its health endpoint.</summary>
    public static readonly Budget ServiceStart = new(new Target(1000), null);

    /// <summary>As <see cref="ServiceStart"/>, of a native program.</summary>
    public static readonly Budget NativeServiceStart = new(new Target(1000), new Target(150));

    /// <summary>From the start with <c>--stdio</c> to the result of initialize.</summary>
    public static readonly Budget StdioStart = new(new Target(300), null);

    /// <summary>As <see cref="StdioStart"/>, of a native program.</summary>
    public static readonly Budget NativeStdioStart = new(new Target(300), new Target(80));

    /// <summary>Of one core's time for an expression of a batch, in µs: 20 000 and 100 000 a second.</summary>
    public static readonly Budget BatchExpression = new(new Target(50), new Target(10));

    /// <summary>From opening 10 000 lines to their diagnostics.</summary>
    public static readonly Budget LongFile = new(new Target(1000), new Target(300));

    /// <summary>Of the heap, in MB, for everything that is known of a FHIR release.</summary>
    public static readonly Budget ModelMemory = new(new Target(15), null);

    /// <summary>A page of health, under full load.</summary>
    public static readonly Budget Health = new(new Target(50, 50), new Target(5, 5));

    /// <summary>Of a process that watches itself, in MB.</summary>
    public static readonly Budget MonitoringMemory = new(new Target(5), null);

    /// <summary>Of a process that watches itself, in percent of one processor.</summary>
    public static readonly Budget MonitoringProcessor = new(new Target(1), null);
}
