using BenchmarkDotNet.Attributes;
using FhirPath.Language.Model;
using FhirPath.Language.Model.Binary;

namespace FhirPathAspire.Benchmarks.Model;

/// <summary>The work of the model once its code is compiled.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class ModelReadBenchmarks
{
    private readonly FhirModel _model = FhirModels.Get("R4") ?? throw new InvalidOperationException("There is no R4.");

    /// <summary>Reads the asset as a new process would.</summary>
    [Benchmark]
    public FhirModel Load() => ModelAsset.LoadEmbedded("r4.fhirmodel");

    /// <summary>Reads the asset and everything in it: what a model costs at most in memory.</summary>
    [Benchmark]
    public int LoadEverything()
    {
        var length = 0;
        foreach (var element in ModelAsset.LoadEmbedded("r4.fhirmodel").Types.SelectMany(type => type.AllElements))
        {
            length += element.Definition?.Length ?? 0;
        }

        return length;
    }

    /// <summary>Follows a path of three elements.</summary>
    [Benchmark]
    public ModelPath? ResolvePath() => _model.ResolvePath("Patient.contact.name.family");
}
