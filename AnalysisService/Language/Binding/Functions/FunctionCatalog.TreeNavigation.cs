namespace FhirPath.Language.Binding.Functions;

/// <content>https://hl7.org/fhirpath/#tree-navigation</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> TreeNavigation => Rows(
        FunctionChapter.TreeNavigation,
        new("children")
        {
            Result = new(ResultSource.Children, ResultCardinality.Collection) { Order = ItemOrder.Undefined },
            Documentation = "All elements of the items, one level down; in no order.",
            Example = "Patient.name.children()",
        },
        new("descendants")
        {
            Result = new(ResultSource.Descendants, ResultCardinality.Collection) { Order = ItemOrder.Undefined },
            Documentation = "All elements of the items on all levels below; in no order.",
            Example = "Patient.descendants()",
        });
}
