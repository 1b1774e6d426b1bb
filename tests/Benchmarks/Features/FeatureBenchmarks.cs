using BenchmarkDotNet.Attributes;
using FhirPath.Language.Analysis;
using FhirPath.Language.Features;
using FhirPathAspire.TestKit;

namespace FhirPathAspire.Benchmarks.Features;

/// <summary>
/// What one key press costs in the language core: text to tree, binding, answer; nothing is kept from the press before.
/// Budget of a completion 0.3 ms.
/// </summary>
[ShortRunJob]
[MemoryDiagnoser]
public class FeatureBenchmarks
{
    private readonly AnalysisOptions _options = new("R4", "Patient", []);
    private CursorText _cursor;

    /// <summary>What the author has written, and where the cursor is.</summary>
    [Params(
        "$0",
        "Patient.na$0me",
        "Patient.contact.where(relationship.$0",
        "Patient.name.where(use = 'official').given.first() = 'Peter' and Patient.birthDate < to$0day()",
        "Patient.extension.value.$0")]
    public string Fixture { get; set; } = "$0";

    /// <summary>Takes the mark out of the fixture.</summary>
    [GlobalSetup]
    public void Setup() => _cursor = CursorText.Parse(Fixture);

    /// <summary>Completion after an edit.</summary>
    [Benchmark]
    public CompletionList Complete() => Completion.At(Snapshot.Create(_cursor.Text, _options), _cursor.Offset);

    /// <summary>Hover after an edit.</summary>
    [Benchmark]
    public HoverInfo? Describe() => Hover.At(Snapshot.Create(_cursor.Text, _options), _cursor.Offset);
}
