using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;

namespace FhirPathAspire.Benchmarks;

/// <summary>A document of 10 000 lines from text to diagnostics. Budget 1 s, aim 0.3 s.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private const int Lines = 10_000;

    private static readonly string Text = string.Concat(
        Enumerable.Repeat("name.where(use = 'official' and given.exists()).given.first() // a comment\n", Lines));

    [Benchmark]
    public ImmutableArray<Diagnostic> Diagnose() =>
        Snapshot.Create(Text, new AnalysisOptions("R4", "Patient", [])).Diagnostics;
}
