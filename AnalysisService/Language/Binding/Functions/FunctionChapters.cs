namespace FhirPath.Language.Binding.Functions;

/// <summary>Titles and pages of the chapters.</summary>
internal static class FunctionChapters
{
    private const string FhirPathUrl = "https://hl7.org/fhirpath/";
    private const string FhirUrl = "https://hl7.org/fhir/fhirpath.html";

    public static string TitleOf(FunctionChapter chapter) => chapter switch
    {
        FunctionChapter.Existence => "Existence",
        FunctionChapter.Filtering => "Filtering and projection",
        FunctionChapter.Subsetting => "Subsetting",
        FunctionChapter.Combining => "Combining",
        FunctionChapter.Conversion => "Conversion",
        FunctionChapter.Strings => "Strings",
        FunctionChapter.Math => "Math",
        FunctionChapter.TreeNavigation => "Tree navigation",
        FunctionChapter.Utility => "Utility",
        FunctionChapter.DateTime => "Dates and times",
        FunctionChapter.Types => "Types",
        FunctionChapter.Aggregates => "Aggregates",
        FunctionChapter.Fhir => "FHIR",
        FunctionChapter.Sdc => "Structured Data Capture",
        FunctionChapter.SqlOnFhir => "SQL on FHIR",
        FunctionChapter.Terminology => "Members of %terminologies",
        FunctionChapter.Factory => "Members of %factory",
        FunctionChapter.Server => "Members of %server",
        _ => throw new ArgumentOutOfRangeException(nameof(chapter), chapter, "A chapter has no title."),
    };

    public static string UrlOf(FunctionChapter chapter) => chapter switch
    {
        FunctionChapter.Existence => FhirPathUrl + "#existence",
        FunctionChapter.Filtering => FhirPathUrl + "#filtering-and-projection",
        FunctionChapter.Subsetting => FhirPathUrl + "#subsetting",
        FunctionChapter.Combining => FhirPathUrl + "#combining",
        FunctionChapter.Conversion => FhirPathUrl + "#conversion",
        FunctionChapter.Strings => FhirPathUrl + "#string-manipulation",
        FunctionChapter.Math => FhirPathUrl + "#math",
        FunctionChapter.TreeNavigation => FhirPathUrl + "#tree-navigation",
        FunctionChapter.Utility or FunctionChapter.DateTime => FhirPathUrl + "#utility-functions",
        FunctionChapter.Types => FhirPathUrl + "#types",
        FunctionChapter.Aggregates => FhirPathUrl + "#aggregates",
        FunctionChapter.Fhir => FhirUrl + "#functions",
        FunctionChapter.Sdc => "https://hl7.org/fhir/uv/sdc/expressions.html",
        FunctionChapter.SqlOnFhir => "https://sql-on-fhir.org/ig/latest/functional-model.html",
        FunctionChapter.Terminology => FhirUrl + "#txapi",
        FunctionChapter.Factory => FhirUrl + "#factory",
        FunctionChapter.Server => FhirUrl + "#server",
        _ => throw new ArgumentOutOfRangeException(nameof(chapter), chapter, "A chapter has no page."),
    };
}
