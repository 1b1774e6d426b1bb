using System.Reflection;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Tests.Diagnostics;

public sealed class DiagnosticTableTests
{
    [Fact]
    public void Every_code_is_used_once_and_well_formed()
    {
        Assert.All(DiagnosticTable.Rows, row => Assert.Matches(@"^FP[1-5]\d{3}$", row.Code));
        Assert.Equal(DiagnosticTable.Rows.Length, DiagnosticTable.Rows.Select(row => row.Code).Distinct().Count());
        Assert.Equal(DiagnosticTable.Rows.Select(row => row.Code).Order(), DiagnosticTable.Rows.Select(row => row.Code));
    }

    [Fact]
    public void Every_row_is_listed() =>
        Assert.Equal(
            typeof(DiagnosticTable).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
                .Select(field => field.GetValue(null))
                .OfType<DiagnosticDescriptor>()
                .OrderBy(row => row.Code),
            DiagnosticTable.Rows);

    [Fact]
    public void Every_name_is_used_once_and_well_formed()
    {
        Assert.All(DiagnosticTable.Rows, row => Assert.Matches(@"^[a-z]+(-[a-z]+)*$", row.Name));
        Assert.All(DiagnosticTable.Rows, row => Assert.False(RuleSet.IsAll(row.Name)));
        Assert.Equal(DiagnosticTable.Rows.Length, DiagnosticTable.Rows.Select(row => row.Name).Distinct().Count());
    }

    [Fact]
    public void A_row_is_found_by_code_and_by_name()
    {
        Assert.All(DiagnosticTable.Rows, row => Assert.Same(row, DiagnosticTable.Find(row.Code.ToLowerInvariant())));
        Assert.All(DiagnosticTable.Rows, row => Assert.Same(row, DiagnosticTable.Find(row.Name.ToUpperInvariant())));
        Assert.Null(DiagnosticTable.Find("FP0000"));
    }

    [Fact]
    public void Every_code_is_shown_by_a_test()
    {
        var tests = string.Concat(Repository.Files("tests/Language.Tests", "*.cs").Select(File.ReadAllText));

        Assert.All(DiagnosticTable.Rows, row => Assert.Contains(row.Code, tests, StringComparison.Ordinal));
    }
}
