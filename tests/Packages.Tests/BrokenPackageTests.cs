using System.Text.RegularExpressions;
using CsCheck;
using FhirPath.Language.Analysis;

namespace FhirPath.Packages.Tests;

/// <summary>Packages with anything at any place: what can't be used is left out, and nothing else happens.</summary>
public sealed partial class BrokenPackageTests : IDisposable
{
    private const int Samples = 60;

    private readonly PackageSpace _space = new();

    public void Dispose() => _space.Dispose();

    [Fact]
    public void Definitions_with_texts_at_wrong_places_are_loaded_or_refused() =>
        Gen.Select(Gen.Int[0, 1], Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100_000]).Array[1, 12])
            .Sample((which, swaps) => LoadSwapped(which == 0 ? Definitions.Stu3() : ProfilePackageTests.Care, swaps), iter: Samples, threads: 1);

    [Fact]
    public void Definitions_with_bytes_at_wrong_places_are_loaded_or_refused() =>
        Gen.Select(Gen.Int[0, 1], Gen.Select(Gen.Int[0, 100_000], Gen.Char["{}[]\",:019.ax|#/ "]).Array[1, 6])
            .Sample((which, changes) => LoadChanged(which == 0 ? Definitions.Stu3() : ProfilePackageTests.Care, changes), iter: Samples, threads: 1);

    private void LoadSwapped((string Name, string Json)[] files, (int From, int To)[] swaps)
    {
        var texts = files.SelectMany(file => Quoted().Matches(file.Json).Select(match => match.Value)).ToArray();
        Load([.. files.Select((file, index) =>
        {
            foreach (var (from, to) in swaps.Where(swap => swap.From % files.Length == index))
            {
                var places = Quoted().Matches(file.Json);
                if (places.Count > 0)
                {
                    var place = places[(from / files.Length) % places.Count];
                    file.Json = file.Json.Remove(place.Index, place.Length).Insert(place.Index, texts[to % texts.Length]);
                }
            }

            return file;
        })]);
    }

    private void LoadChanged((string Name, string Json)[] files, (int Place, char New)[] changes) =>
        Load([.. files.Select((file, index) =>
        {
            foreach (var (place, letter) in changes.Where(change => change.Place % files.Length == index))
            {
                var at = (place / files.Length) % file.Json.Length;
                file.Json = file.Json.Remove(at, 1).Insert(at, letter.ToString());
            }

            return file;
        })]);

    // Every element of every type is read, and an expression is checked on each.
    private void Load((string Name, string Json)[] files)
    {
        var folder = _space.Folder("broken", files);
        try
        {
            var catalog = _space.Open(folder);
            foreach (var name in catalog.Models.Releases.Skip(3))
            {
                if (catalog.Models.Find(name) is not { } model)
                {
                    continue;
                }

                var types = model.Below is null ? model.Types.Concat(model.ProfileTable.Types) : model.ProfileTable.Types;
                foreach (var type in types)
                {
                    _ = type.AllElements.Select(element => element.Definition).Count();
                    var options = new AnalysisOptions(name, type.Name, []) { Models = catalog.Models };
                    _ = ExpressionCheck.Check("$this.name.resolve().extension('x').value | children()", options).Diagnostics;
                }

                _ = model.ValueSets.Select(valueSet => valueSet.Codes).Count();
                _ = model.Extensions.SelectMany(extension => extension.Extensions).Count();
            }
        }
        catch (FhirPackageException exception)
        {
            Assert.NotEmpty(exception.Message);
        }

        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();
}
