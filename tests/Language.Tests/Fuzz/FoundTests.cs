namespace FhirPath.Language.Tests.Fuzz;

/// <summary>What the fuzzer found once, made small.</summary>
public sealed class FoundTests
{
    [Theory]
    [InlineData("(t:{''})-}", 1584641041)]
    [InlineData("e as l.f()-m]`", 1993861692)]
    [InlineData("$!$.", 1508556007)]
    [InlineData("y($e$k$i$n$e,$k$i$i", 955208070)]
    [InlineData("`\\n", 1252512017)]
    [InlineData("y{v id.aggregate(y{e:e)in string,x,'')}", 1050734827)]
    [InlineData("defineVariable()", 0)]
    [InlineData("1e-2147483648", 0)]
    public void A_text_that_broke_a_law_keeps_it_now(string text, int seed) => FuzzLaws.Check(text, seed, out _);
}
