using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using FhirPath.Language.Model;

namespace FhirPathAspire.Benchmarks.Model;

/// <summary>
/// What the first use of a FHIR model costs a fresh process, code still to be compiled included: each figure is of
/// processes that do it once. Budget 50 ms, aim 15 ms.
/// </summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 15, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class ModelLoadBenchmarks
{
    /// <summary>The release that is loaded.</summary>
    [Params("R4", "R5")]
    public string Release { get; set; } = "";

    /// <summary>Names and bases of all types.</summary>
    [Benchmark]
    public FhirModel? Load() => FhirModels.Get(Release);

    /// <summary>As <see cref="Load"/>, and the elements on the way of a path.</summary>
    [Benchmark]
    public ModelPath? LoadAndResolve() => FhirModels.Get(Release)?.ResolvePath("Patient.contact.name.family");

    /// <summary>As <see cref="LoadAndResolve"/>, and the long definition there.</summary>
    [Benchmark]
    public string? LoadAndDescribe() =>
        FhirModels.Get(Release)?.ResolvePath("Patient.contact.name.family")?.Element?.Definition;
}
