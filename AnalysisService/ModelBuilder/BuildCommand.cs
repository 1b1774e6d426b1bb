using System.CommandLine;

namespace FhirPath.ModelBuilder;

/// <summary>The command line: <c>build [--release R4…] [--output folder] [--check]</c>.</summary>
internal static class BuildCommand
{
    private static readonly string DefaultOutput = Path.Combine("AnalysisService", "Language", "Model", "Assets");

    public static RootCommand Create()
    {
        var releases = new Option<string[]>("--release")
        {
            Description = "FHIR release to build; may be given several times. All where it is left out.",
            AllowMultipleArgumentsPerToken = true,
        };
        releases.AcceptOnlyFromAmong([.. ReleaseSource.All.Select(source => source.Release)]);
        var output = new Option<DirectoryInfo>("--output")
        {
            Description = "Folder of the assets.",
            DefaultValueFactory = _ => new DirectoryInfo(DefaultOutput),
        };
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing; fail if an asset differs from what would be written.",
        };

        var build = new Command("build", "Builds the FHIR model assets from the definitions on the package registry.")
        {
            releases, output, check,
        };
        build.SetAction((result, cancellationToken) => AssetBuild.RunAsync(
            Choose(result.GetValue(releases)),
            result.GetRequiredValue(output),
            result.GetValue(check),
            cancellationToken));
        return new RootCommand("Builds the FHIR type models that the language core embeds.") { build };
    }

    private static IEnumerable<ReleaseSource> Choose(string[]? releases) => releases is null or []
        ? ReleaseSource.All
        : ReleaseSource.All.Where(source => releases.Contains(source.Release));
}
