namespace FhirPath.Language.Binding.Functions;

/// <content>https://hl7.org/fhirpath/#conversion</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Conversion => Rows(
        FunctionChapter.Conversion,
        new("iif")
        {
            Input = OneItem,
            Parameters =
            [
                Focus("criterion", ValueKind.Boolean), Focus("trueResult"), Optional(Focus("otherwiseResult")),
            ],
            Result = new(ResultSource.Arguments, ResultCardinality.AsArguments)
            {
                FirstArgument = 1, Presence = ResultPresence.Arguments,
            },
            Documentation =
                "The second argument if the criterion is true, else the third or nothing; only the one "
                + "chosen is evaluated.",
            Example = "iif(Patient.active, 'active', 'retired')",
        },
        new("toBoolean")
        {
            Input = OneItem,
            Result = One(Boolean),
            Documentation = "The item as a Boolean; empty if it cannot be converted.",
            Example = "'true'.toBoolean()",
        },
        new("convertsToBoolean")
        {
            Input = OneItem,
            Result = One(Boolean).WhereInput,
            Documentation = "True if the item is a Boolean or can be converted to one.",
            Example = "'true'.convertsToBoolean()",
        },
        new("toInteger")
        {
            Input = OneItem,
            Result = One(Integer),
            Documentation = "The item as an Integer; empty if it cannot be converted.",
            Example = "'42'.toInteger()",
        },
        new("convertsToInteger")
        {
            Input = OneItem,
            Result = One(Boolean).WhereInput,
            Documentation = "True if the item is an Integer or can be converted to one.",
            Example = "'42'.convertsToInteger()",
        },
        new("toLong")
        {
            Input = OneItem,
            Result = One(Long),
            Documentation = "The item as a Long; empty if it cannot be converted.",
            Example = "'42'.toLong()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("convertsToLong")
        {
            Input = OneItem,
            Result = One(Boolean).WhereInput,
            Documentation = "True if the item is a Long or can be converted to one.",
            Example = "'42'.convertsToLong()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("toDecimal")
        {
            Input = OneItem,
            Result = One(Decimal),
            Documentation = "The item as a Decimal; empty if it cannot be converted.",
            Example = "'3.14'.toDecimal()",
        },
        new("convertsToDecimal")
        {
            Input = OneItem,
            Result = One(Boolean).WhereInput,
            Documentation = "True if the item is a Decimal or can be converted to one.",
            Example = "'3.14'.convertsToDecimal()",
        },
        new("toDate")
        {
            Input = OneItem,
            Parameters = [Optional(Value("format", ValueKind.String))],
            Result = One(Date),
            Documentation = "The item as a Date; empty if it cannot be converted.",
            Example = "'2024-02-29'.toDate()",
        },
        new("convertsToDate")
        {
            Input = OneItem,
            Parameters = [Optional(Value("format", ValueKind.String))],
            Result = One(Boolean).WhereInput,
            Documentation = "True if the item is a Date or can be converted to one.",
            Example = "'2024-02-29'.convertsToDate()",
        },
        new("toDateTime")
        {
            Input = OneItem,
            Parameters = [Optional(Value("format", ValueKind.String))],
            Result = One(DateTime),
            Documentation = "The item as a DateTime; empty if it cannot be converted.",
            Example = "'2024-02-29T10:00:00Z'.toDateTime()",
        },
        new("convertsToDateTime")
        {
            Input = OneItem,
            Parameters = [Optional(Value("format", ValueKind.String))],
            Result = One(Boolean).WhereInput,
            Documentation = "True if the item is a DateTime or can be converted to one.",
            Example = "'2024-02-29T10:00:00Z'.convertsToDateTime()",
        },
        new("toTime")
        {
            Input = OneItem,
            Result = One(Time),
            Documentation = "The item as a Time; empty if it cannot be converted.",
            Example = "'10:30:00'.toTime()",
        },
        new("convertsToTime")
        {
            Input = OneItem,
            Result = One(Boolean).WhereInput,
            Documentation = "True if the item is a Time or can be converted to one.",
            Example = "'10:30:00'.convertsToTime()",
        },
        new("toQuantity")
        {
            Input = OneItem,
            Parameters = [Optional(Value("unit", ValueKind.String))],
            Result = One(Quantity),
            Documentation = "The item as a Quantity; empty if it cannot be converted.",
            Example = "'4 days'.toQuantity()",
        },
        new("convertsToQuantity")
        {
            Input = OneItem,
            Parameters = [Optional(Value("unit", ValueKind.String))],
            Result = One(Boolean).WhereInput,
            Documentation = "True if the item is a Quantity or can be converted to one.",
            Example = "'4 days'.convertsToQuantity()",
        },
        new("toString")
        {
            Input = OneItem,
            Result = One(String).WhereInput,
            Documentation = "The item as a String; empty if it cannot be converted.",
            Example = "Patient.birthDate.toString()",
        },
        new("convertsToString")
        {
            Input = OneItem,
            Result = One(Boolean).WhereInput,
            Documentation = "True if the item is a String or can be converted to one.",
            Example = "Patient.birthDate.convertsToString()",
        });
}
