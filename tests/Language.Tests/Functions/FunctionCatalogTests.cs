using System.Text.RegularExpressions;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Model;

namespace FhirPath.Language.Tests.Functions;

/// <summary>What holds for every row of the catalog.</summary>
public sealed class FunctionCatalogTests
{
    public static TheoryData<string> Functions => [.. FunctionCatalog.All.Select(Identify)];

    [Fact]
    public void No_two_functions_have_a_name() =>
        Assert.Equal(FunctionCatalog.All.Length, FunctionCatalog.All.Select(Identify).Distinct().Count());

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_function_is_found_by_name(string name)
    {
        var function = Find(name);
        var isFound = function.Owner is { } owner
            ? FunctionCatalog.TryGetMember(owner, function.Name, out var found)
            : FunctionCatalog.TryGet(function.Name, out found);

        Assert.True(isFound);
        Assert.Same(function, found);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_function_is_documented_by_sentences_and_an_example_that_calls_it(string name)
    {
        var function = Find(name);

        Assert.EndsWith(".", function.Documentation, StringComparison.Ordinal);
        Assert.Matches($@"(?<!\w){Regex.Escape(function.Name)}\(", function.Example);
        Assert.StartsWith("https://", function.SpecificationUrl, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Optional_parameters_are_last_and_only_the_last_is_repeated(string name)
    {
        var parameters = Find(name).Parameters;

        Assert.All(parameters.SkipWhile(parameter => !parameter.IsOptional), parameter => Assert.True(parameter.IsOptional));
        Assert.All(parameters.SkipLast(1), parameter => Assert.False(parameter.IsRepeated));
        Assert.Equal(parameters.Length, parameters.Select(parameter => parameter.Name).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_result_rule_says_all_that_its_source_needs(string name)
    {
        var function = Find(name);
        var result = function.Result;

        Assert.Equal(result.Source is ResultSource.Fixed or ResultSource.FixedByInput, !result.TypeNames.IsEmpty);
        Assert.All(result.TypeNames, type =>
            Assert.Contains(FhirModels.Releases, release => FhirModels.Get(release)!.TryGetType(type, out _)));
        if (result.Source is ResultSource.Arguments or ResultSource.ArgumentsRepeated or ResultSource.TypeArgument)
        {
            Assert.InRange(result.FirstArgument, 0, function.Parameters.Length - 1);
        }

        if (result.Source == ResultSource.TypeArgument)
        {
            Assert.Equal(ParameterKind.Type, function.Parameters[result.FirstArgument].Kind);
        }
    }

    [Fact]
    public void An_unknown_name_is_no_function()
    {
        Assert.False(FunctionCatalog.TryGet("Where", out _));
        Assert.False(FunctionCatalog.TryGet("expand", out _));
        Assert.False(FunctionCatalog.TryGetMember("server", "expand", out _));
        Assert.Empty(FunctionCatalog.MembersOf("resource"));
    }

    // Names of one chapter of a specification a line, so that a missing one is seen against its page.
    [Theory]
    [InlineData("empty exists all allTrue anyTrue allFalse anyFalse subsetOf supersetOf count distinct isDistinct")]
    [InlineData("where select repeat ofType repeatAll sort coalesce")]
    [InlineData("single first last tail skip take intersect exclude union combine")]
    [InlineData("iif toBoolean convertsToBoolean toInteger convertsToInteger toDate convertsToDate toDateTime")]
    [InlineData("convertsToDateTime toDecimal convertsToDecimal toQuantity convertsToQuantity toString convertsToString")]
    [InlineData("toTime convertsToTime toLong convertsToLong")]
    [InlineData("indexOf lastIndexOf substring startsWith endsWith contains upper lower replace matches matchesFull")]
    [InlineData("replaceMatches length toChars encode decode escape unescape trim split join")]
    [InlineData("abs ceiling exp floor ln log power round sqrt truncate lowBoundary highBoundary precision comparable")]
    [InlineData("children descendants trace now timeOfDay today defineVariable pathname")]
    [InlineData("is as not type aggregate sum min max avg")]
    [InlineData("yearOf monthOf dayOf hourOf minuteOf secondOf millisecondOf timezoneOffsetOf dateOf timeOf")]
    [InlineData("duration difference")]
    [InlineData("extension hasValue getValue resolve elementDefinition slice checkModifiers conformsTo memberOf")]
    [InlineData("subsumes subsumedBy htmlChecks hasTemplateIdOf weight ordinal answers getResourceKey getReferenceKey")]
    public void The_catalog_has_the_functions_of_the_specifications(string names) =>
        Assert.All(names.Split(' '), name => Assert.True(FunctionCatalog.TryGet(name, out _), name));

    [Theory]
    [InlineData("terminologies", "expand lookup validateVS validateCS subsumes translate")]
    [InlineData("factory", "Extension Coding create withExtension withProperty code")]
    [InlineData("server", "read create update delete search")]
    public void The_variables_of_FHIR_have_their_members(string variable, string names) =>
        Assert.All(names.Split(' '), name => Assert.True(FunctionCatalog.TryGetMember(variable, name, out _), name));

    [Theory]
    [InlineData("empty", 0, 0)]
    [InlineData("exists", 0, 1)]
    [InlineData("where", 1, 1)]
    [InlineData("iif", 2, 3)]
    [InlineData("replaceMatches", 2, 3)]
    [InlineData("sort", 0, int.MaxValue)]
    [InlineData("coalesce", 1, int.MaxValue)]
    public void Arity_follows_from_the_parameters(string name, int least, int most)
    {
        var function = Find(name);

        Assert.Equal((least, most), (function.MinArguments, function.MaxArguments));
        Assert.Equal(most > 0, function.ParameterAt(0) is not null);
        Assert.Equal(most > 7, function.ParameterAt(7) is not null);
    }

    // As the specifications write them: N1, the trial-use additions of 3.0, FHIR, SDC and SQL on FHIR.
    [Theory]
    [InlineData(0, 0, "empty allTrue anyTrue allFalse anyFalse count distinct isDistinct single first last tail")]
    [InlineData(0, 0, "toBoolean convertsToBoolean toInteger convertsToInteger toLong convertsToLong toDecimal")]
    [InlineData(0, 0, "convertsToDecimal toString convertsToString toTime convertsToTime upper lower length toChars trim")]
    [InlineData(0, 0, "abs ceiling exp floor ln sqrt truncate children descendants now timeOfDay today precision not type")]
    [InlineData(0, 0, "yearOf monthOf dayOf hourOf minuteOf secondOf millisecondOf timezoneOffsetOf dateOf timeOf")]
    [InlineData(0, 0, "sum min max avg hasValue getValue resolve elementDefinition htmlChecks weight ordinal answers")]
    [InlineData(0, 0, "getResourceKey")]
    [InlineData(0, 1, "exists toDate convertsToDate toDateTime convertsToDateTime toQuantity convertsToQuantity join round")]
    [InlineData(0, 1, "pathname lowBoundary highBoundary getReferenceKey")]
    [InlineData(1, 1, "all subsetOf supersetOf where select repeat repeatAll ofType skip take intersect exclude union")]
    [InlineData(1, 1, "indexOf lastIndexOf startsWith endsWith contains encode decode escape unescape split log power")]
    [InlineData(1, 1, "comparable is as extension conformsTo memberOf subsumes subsumedBy hasTemplateIdOf")]
    [InlineData(1, 2, "combine substring matches matchesFull trace defineVariable aggregate")]
    [InlineData(2, 2, "replace duration difference slice")]
    [InlineData(2, 3, "iif replaceMatches")]
    [InlineData(0, int.MaxValue, "sort checkModifiers")]
    [InlineData(1, int.MaxValue, "coalesce")]
    public void Functions_take_as_many_arguments_as_the_specifications_say(int least, int most, string names) =>
        Assert.All(names.Split(' '), name => Assert.Equal((least, most), (Find(name).MinArguments, Find(name).MaxArguments)));

    [Theory]
    [InlineData("empty", "empty() : Boolean")]
    [InlineData("exists", "exists([criteria : expression]) : Boolean")]
    [InlineData("where", "where(criteria : expression) : collection")]
    [InlineData("substring", "substring(start : Integer [, length : Integer]) : String")]
    [InlineData("combine", "combine(other : collection [, preserveOrder : Boolean]) : collection")]
    [InlineData("toChars", "toChars() : collection<String>")]
    [InlineData("ofType", "ofType(type : type) : collection")]
    [InlineData("sort", "sort([key : expression asc|desc, …]) : collection")]
    [InlineData("first", "first() : value")]
    public void A_label_reads_like_the_specification(string name, string label) => Assert.Equal(label, Find(name).Label);

    private static string Identify(FunctionSignature function) =>
        function.Owner is null ? function.Name : $"%{function.Owner}.{function.Name}";

    private static FunctionSignature Find(string name) => FunctionCatalog.All.Single(function => Identify(function) == name);
}
