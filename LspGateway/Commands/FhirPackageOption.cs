using System.CommandLine;

namespace FhirPathAspire.LspGateway.Commands;

/// <summary>The option <c>--fhir-package</c>, which several forms of the program have.</summary>
internal static class FhirPackageOption
{
    private const string Key = "FhirPackages:Packages";

    /// <summary>The option; may be repeated.</summary>
    public static Option<string[]> Create() => new("--fhir-package")
    {
        Description = "A FHIR package with a release or profiles: a .tgz, a folder, or a name in the FHIR package "
            + "cache (name or name@version). May be repeated.",
        HelpName = "PACKAGE",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>What the environment configures, and the packages of the command line behind those it names.</summary>
    public static IConfiguration Configuration(string[] packages)
    {
        var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var first = environment.GetSection(Key).GetChildren().Count();
        return new ConfigurationBuilder()
            .AddConfiguration(environment)
            .AddInMemoryCollection(packages.Select((package, index) =>
                KeyValuePair.Create($"{Key}:{first + index}", (string?)package)))
            .Build();
    }
}
