using FhirPath.Language.Model;
using FhirPath.Language.Model.Binary;
using FhirPathAspire.Benchmarks.Measuring;

namespace FhirPathAspire.Benchmarks.Memory;

/// <summary>
/// What the model of a release keeps on the heap: everything that it reads when it is first asked for is asked for,
/// step by step. The code that does it is not counted.
/// </summary>
internal sealed class ModelMemory(string release)
{
    private static readonly (string Name, Action<FhirModel> Read)[] Steps =
    [
        ("names of types", static _ => { }),
        ("and all elements", ReadElements),
        ("and all codes, profiles, extensions", ReadTables),
        ("and all definitions: everything", ReadDefinitions),
    ];

    private readonly Series[] _heap = [.. Steps.Select(step => new Series($"{release}: {step.Name}", "MB"))];

    /// <summary>Reads it all, anew.</summary>
    public void Run()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var model = ModelAsset.LoadEmbedded($"{release.ToLowerInvariant()}.fhirmodel");
        foreach (var (step, series) in Steps.Zip(_heap))
        {
            step.Read(model);
            series.Add((GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6);
        }

        GC.KeepAlive(model);
    }

    /// <summary>A row a step; the budget is for the last.</summary>
    public void AddTo(Report report)
    {
        foreach (var series in _heap)
        {
            report.Add(series, series == _heap[^1] ? Budget.ModelMemory : null);
        }
    }

    private static void ReadElements(FhirModel model) =>
        _ = model.Types.Sum(static type => type.Elements.Length + type.AllElements.Length);

    private static void ReadTables(FhirModel model)
    {
        _ = model.ValueSets.Sum(static valueSet => valueSet.Codes.Length + (valueSet.Contains("") ? 1 : 0));
        _ = TypesOfProfiles(model).Sum(static type => type.Elements.Length + type.AllElements.Length);
        _ = model.FindProfile("");
        _ = model.CountResourcesWith("");
    }

    private static void ReadDefinitions(FhirModel model)
    {
        foreach (var type in model.Types.Concat(TypesOfProfiles(model)))
        {
            _ = type.Definition;
            foreach (var element in type.Elements)
            {
                _ = element.Definition;
            }
        }
    }

    private static IEnumerable<TypeInfo> TypesOfProfiles(FhirModel model) =>
        model.Profiles.Select(static profile => profile.Type).Concat(model.Extensions.SelectMany(TypesOf));

    private static IEnumerable<TypeInfo> TypesOf(ExtensionInfo extension) =>
        extension.Extensions.SelectMany(TypesOf).Prepend(extension.Type);
}
