namespace FhirPath.Language.Binding.Functions;

/// <content>https://hl7.org/fhirpath/#math</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> MathFunctions => Rows(
        FunctionChapter.Math,
        new("abs")
        {
            Input = OneAmount,
            Result = InputItem.WhereInput,
            Documentation = "The absolute value.",
            Example = "(-5.5).abs()",
        },
        new("ceiling")
        {
            Input = OneAmount,
            Result = ByInput(Integer, Quantity).WhereInput,
            Documentation = "The least whole number that is not less than the input.",
            Example = "1.1.ceiling()",
        },
        new("exp")
        {
            Input = OneNumber,
            Result = One(Decimal),
            Documentation = "e to the power of the input.",
            Example = "0.exp()",
        },
        new("floor")
        {
            Input = OneAmount,
            Result = ByInput(Integer, Quantity).WhereInput,
            Documentation = "The greatest whole number that is not greater than the input.",
            Example = "2.9.floor()",
        },
        new("ln")
        {
            Input = OneNumber,
            Result = One(Decimal),
            Documentation = "The natural logarithm.",
            Example = "1.ln()",
        },
        new("log")
        {
            Input = OneNumber,
            Parameters = [Value("base", ValueKind.Number)],
            Result = One(Decimal),
            Documentation = "The logarithm to the given base.",
            Example = "16.log(2)",
        },
        new("power")
        {
            Input = OneNumber,
            Parameters = [Value("exponent", ValueKind.Number)],
            Result = One(Integer, Long, Decimal),
            Documentation = "The input to the power of the exponent; empty if that is no real number.",
            Example = "2.power(3)",
        },
        new("round")
        {
            Input = OneAmount,
            Parameters = [Optional(Value("precision", ValueKind.Integer))],
            Result = ByInput(Decimal, Quantity).WhereInput,
            Documentation = "The input rounded to a number of decimal places, 0 if none is given.",
            Example = "3.14159.round(3)",
        },
        new("sqrt")
        {
            Input = OneNumber,
            Result = One(Decimal),
            Documentation = "The square root; empty of a negative number.",
            Example = "81.sqrt()",
        },
        new("truncate")
        {
            Input = OneAmount,
            Result = ByInput(Integer, Quantity).WhereInput,
            Documentation = "The whole part.",
            Example = "(-1.56).truncate()",
        },
        new("lowBoundary")
        {
            Input = OneMeasured,
            Parameters = [Optional(Value("precision", ValueKind.Integer))],
            Result = ByInput(Decimal, Date, DateTime, Time, Quantity),
            Documentation = "The least value that the input may stand for at a precision (digits).",
            Example = "@2014.lowBoundary(6)",
            Origin = FunctionOrigin.TrialUse,
        },
        new("highBoundary")
        {
            Input = OneMeasured,
            Parameters = [Optional(Value("precision", ValueKind.Integer))],
            Result = ByInput(Decimal, Date, DateTime, Time, Quantity),
            Documentation = "The greatest value that the input may stand for at a precision (digits).",
            Example = "1.587.highBoundary(6)",
            Origin = FunctionOrigin.TrialUse,
        },
        new("precision")
        {
            Input = OneMeasured,
            Result = One(Integer),
            Documentation = "The number of digits of the input.",
            Example = "1.58700.precision()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("comparable")
        {
            Input = new(ValueKind.Quantity, IsSingle: true),
            Parameters = [Value("other", ValueKind.Quantity)],
            Result = One(Boolean),
            Documentation = "True if the units of both quantities can be converted into each other.",
            Example = "(1 'cm').comparable(1 '[in_i]')",
            Origin = FunctionOrigin.TrialUse,
        });
}
