using System.Text;
using FhirPath.Language.Binding.Functions;

namespace FhirPath.Language.Tests.Functions;

/// <summary>
/// <c>docs/functions.md</c> says what the catalog says. Nobody writes it by hand: UPDATE_EXPECT=1 does.
/// </summary>
public sealed class FunctionPageTests
{
    private static string PagePath => Path.Combine(Repository.Root, "docs", "functions.md");

    [Fact]
    public void The_page_of_functions_is_the_catalog()
    {
        var expected = Page();
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECT") == "1")
        {
            File.WriteAllText(PagePath, expected);
        }

        Assert.Equal(expected, File.ReadAllText(PagePath).ReplaceLineEndings("\n"));
    }

    private static string Page()
    {
        var chapters = FunctionCatalog.All.GroupBy(function => function.Chapter).ToArray();
        var page = new StringBuilder("""
            # Functions

            Every function the server knows, by chapter of the specification that defines it. A test writes this page from the
            catalog (`UPDATE_EXPECT=1`). Optional parameters stand in brackets; an `expression` is evaluated for each item of
            the input, with `$this` and `$index`.


            """);
        foreach (var chapter in chapters)
        {
            page.Append($"- [{FunctionChapters.TitleOf(chapter.Key)}](#{AnchorOf(chapter.Key)}): ");
            page.AppendJoin(", ", chapter.Select(function => $"`{function.Name}`")).Append('\n');
        }

        foreach (var chapter in chapters)
        {
            page.Append($"\n## {FunctionChapters.TitleOf(chapter.Key)}\n");
            page.Append($"\n[Specification]({FunctionChapters.UrlOf(chapter.Key)})\n");
            foreach (var function in chapter)
            {
                Append(page, function);
            }
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, FunctionSignature function)
    {
        page.Append($"\n### {(function.Owner is { } owner ? $"%{owner}." : "")}{function.Name}\n");
        page.Append($"\n`{function.Label}`\n");
        page.Append($"\n{function.Documentation}\n");
        page.Append($"\n- Example: ``{function.Example}``\n");
        page.Append($"- Defined by: {DefinedBy(function.Origin)}\n");
        if (InputOf(function.Input) is { } input)
        {
            page.Append($"- Input: {input}\n");
        }
    }

    private static string AnchorOf(FunctionChapter chapter) =>
        FunctionChapters.TitleOf(chapter).ToLowerInvariant().Replace(' ', '-').Replace("%", "", StringComparison.Ordinal);

    private static string DefinedBy(FunctionOrigin origin) => origin switch
    {
        FunctionOrigin.Normative => "FHIRPath 2.0 (N1), normative",
        FunctionOrigin.TrialUse => "FHIRPath 3.0, or for trial use in 2.0: not every engine has it",
        FunctionOrigin.Fhir => "FHIR, every release",
        FunctionOrigin.FhirR5 => "FHIR, from R5 on",
        FunctionOrigin.Sdc => "Structured Data Capture: in questionnaires only",
        FunctionOrigin.SqlOnFhir => "SQL on FHIR: in view definitions only",
        FunctionOrigin.ClinicalDocument => "Clinical documents (CDA) only",
        _ => throw new ArgumentOutOfRangeException(nameof(origin), origin, "An origin that the page does not name."),
    };

    private static string? InputOf(FunctionInput input)
    {
        if (input is { Accepts: ValueKind.Any, IsSingle: false, IsOrdered: false })
        {
            return null;
        }

        var kind = input.Accepts == ValueKind.Any ? "" : $" {input.Accepts}";
        var text = input.IsSingle ? $"one{(kind.Length == 0 ? " item" : kind)}" : $"items{kind}";
        return input.IsOrdered ? $"{text}, in order" : text;
    }
}
