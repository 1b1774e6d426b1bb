using FhirPath.Language.Analysis;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Tests.Functions;

public sealed class FunctionExampleTests
{
    public static TheoryData<string> Examples => [.. FunctionCatalog.All.Select(function => function.Example).Distinct()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_is_right_in_syntax_and_names(string example)
    {
        var name = new string([.. example.TrimStart('(').TakeWhile(char.IsAsciiLetter)]);
        var context = name is [>= 'A' and <= 'Z', ..] ? name : null;

        var result = ExpressionCheck.Check(example, new AnalysisOptions("R5", context, []));

        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
    }
}
