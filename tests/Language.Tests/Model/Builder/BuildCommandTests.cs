using FhirPath.ModelBuilder;

namespace FhirPath.Language.Tests.Model.Builder;

public sealed class BuildCommandTests
{
    [Theory]
    [InlineData("build")]
    [InlineData("build --check")]
    [InlineData("build --release R4")]
    [InlineData("build --release R4 --release R5 --output somewhere")]
    public void What_the_tool_does_can_be_asked_for(string commandLine) =>
        Assert.Empty(BuildCommand.Create().Parse(commandLine).Errors);

    [Theory]
    [InlineData("build --release R9")]
    [InlineData("build --chek")]
    [InlineData("make")]
    public void A_mistake_on_the_command_line_is_an_error(string commandLine) =>
        Assert.NotEmpty(BuildCommand.Create().Parse(commandLine).Errors);

    [Theory]
    [InlineData("R4", "package/dist/fhir/r4/profiles-types.json", true)]
    [InlineData("R4", "package/dist/fhir/r4/profiles-medplum.json", false)]
    [InlineData("R5", "package/StructureDefinition-Patient.json", true)]
    [InlineData("R5", "package/StructureDefinition-Patient.xml", false)]
    [InlineData("R4", "package/dist/fhir/r4/valuesets.json", true)]
    [InlineData("R5", "package/ValueSet-currencies.json", true)]
    [InlineData("R5", "package/SearchParameter-Patient-name.json", false)]
    [InlineData("R5", "package/other/StructureDefinition-Patient.json", false)]
    public void A_release_names_the_files_of_its_package(string release, string path, bool isHeld) =>
        Assert.Equal(isHeld, ReleaseSource.All.Single(source => source.Release == release).Holds(path));
}
