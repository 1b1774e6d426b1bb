using FhirPath.Packages.Compiling;
using FhirPath.Packages.Definitions;

namespace FhirPath.Language.Tests.Model.Builder;

/// <summary>Codes of value sets from the definitions alone: all of them, or none.</summary>
public sealed class ValueSetExpanderTests
{
    private const string Colours = """
        {"resourceType":"CodeSystem","url":"urn:colours","version":"1","content":"complete","concept":[
          {"code":"red","display":"Like\n a rose","concept":[{"code":"crimson"},{"code":"pink","display":"Pink"}]},
          {"code":"green"}]}
        """;

    private const string Shapes = """
        {"resourceType":"CodeSystem","url":"urn:shapes","content":"fragment","concept":[{"code":"round"}]}
        """;

    [Theory]
    [InlineData("""{"include":[{"system":"urn:colours"}]}""", "red crimson pink green")]
    [InlineData("""{"include":[{"system":"urn:colours","concept":[{"code":"pink"},{"code":"red"}]}]}""", "pink red")]
    [InlineData("""{"include":[{"system":"urn:elsewhere","concept":[{"code":"a"}]}]}""", "a")]
    [InlineData("""{"include":[{"valueSet":["urn:warm"]}]}""", "red pink")]
    [InlineData("""{"include":[{"valueSet":["urn:warm|1"]},{"system":"urn:x","concept":[{"code":"red"}]}]}""", "red pink")]
    [InlineData("""{"include":[{"system":"urn:colours","valueSet":["urn:warm"]}]}""", "red pink")]
    [InlineData("""{"include":[{"valueSet":["urn:warm","urn:cold"]},{"valueSet":["urn:warm"]}]}""", "red pink")]
    [InlineData("""
        {"include":[{"system":"urn:colours"}],"exclude":[{"system":"urn:colours","concept":[{"code":"pink"}]}]}
        """, "red crimson green")]
    [InlineData("""
        {"include":[{"system":"urn:colours"}],"exclude":[{"system":"urn:other","concept":[{"code":"pink"}]}]}
        """, "red crimson pink green")]
    [InlineData("""{"include":[{"system":"urn:colours"}],"exclude":[{"valueSet":["urn:warm"]}]}""", "crimson green")]
    public void A_value_set_has_the_codes_that_its_definition_selects(string compose, string codes) =>
        Assert.Equal(codes, string.Join(' ', Expand(compose)!.Codes.Select(code => code.Code)));

    [Theory]
    [InlineData("""{"include":[{"system":"urn:elsewhere"}]}""")]
    [InlineData("""{"include":[{"system":"urn:shapes"}]}""")]
    [InlineData("""{"include":[{"system":"urn:colours","filter":[{"property":"concept","op":"is-a","value":"red"}]}]}""")]
    [InlineData("""{"include":[{"system":"urn:colours"},{"valueSet":["urn:absent"]}]}""")]
    [InlineData("""{"include":[{"system":"urn:colours"}],"exclude":[{"system":"urn:shapes"}]}""")]
    [InlineData("""{"include":[{"valueSet":["urn:itself"]}]}""")]
    [InlineData("""{"include":[{"valueSet":["urn:warm","urn:cold"]}]}""")]
    [InlineData("""{"include":[{}]}""")]
    public void A_value_set_that_the_definitions_do_not_tell_all_codes_of_has_no_expansion(string compose) =>
        Assert.Null(Expand(compose));

    [Fact]
    public void A_display_comes_from_the_value_set_before_the_code_system_and_is_one_line()
    {
        const string compose = """
            {"include":[{"system":"urn:colours","concept":[{"code":"red"},{"code":"pink","display":"Rosy"},{"code":"green"}]}]}
            """;

        Assert.Equal(["Like a rose", "Rosy", null], Expand(compose)!.Codes.Select(code => code.Display));
    }

    private static ValueSetDraft? Expand(string compose)
    {
        string[] files =
        [
            Colours, Shapes,
            ValueSet("urn:warm", """{"include":[{"system":"urn:colours","concept":[{"code":"red"},{"code":"pink"}]}]}"""),
            ValueSet("urn:cold", """{"include":[{"system":"urn:colours","concept":[{"code":"green"}]}]}"""),
            ValueSet("urn:itself", """{"include":[{"valueSet":["urn:itself"]}]}"""),
            ValueSet("urn:asked", compose),
        ];
        var definitions = DefinitionReader.Read(files.Select(DefinitionFiles.File));
        Assert.Empty(definitions.Problems);
        return new ValueSetExpander(definitions).Expand("urn:asked|7");
    }

    private static string ValueSet(string url, string compose) =>
        $$"""{"resourceType":"ValueSet","url":"{{url}}","compose":{{compose}}}""";
}
