namespace FhirPath.Language.Binding.Functions;

/// <content>https://hl7.org/fhir/uv/sdc/expressions.html</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Sdc => Rows(
        FunctionChapter.Sdc,
        new("weight")
        {
            Result = new(ResultSource.Fixed, ResultCardinality.AsInput) { TypeNames = [Decimal] },
            Documentation = "The score of coded answers, from the itemWeight extension of the code or answer option.",
            Example = "QuestionnaireResponse.item.answer.value.weight()",
            Origin = FunctionOrigin.Sdc,
        },
        new("ordinal")
        {
            Result = new(ResultSource.Fixed, ResultCardinality.AsInput) { TypeNames = [Decimal] },
            Documentation = "The score of coded answers by the name it had before weight.",
            Example = "QuestionnaireResponse.item.answer.value.ordinal()",
            Origin = FunctionOrigin.Sdc,
        },
        new("answers")
        {
            Result = Many("QuestionnaireResponse.item.answer"),
            Documentation = "All answers of the items and of the items below them.",
            Example = "QuestionnaireResponse.item.answers()",
            Origin = FunctionOrigin.Sdc,
        });
}
