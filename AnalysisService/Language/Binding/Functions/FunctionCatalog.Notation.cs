using System.Collections.Immutable;

namespace FhirPath.Language.Binding.Functions;

/// <content>
/// The words that the rows of the catalog are written in. Properties, not fields: the order in which the fields of a
/// class in several files are set is not defined.
/// </content>
public static partial class FunctionCatalog
{
    private const string Boolean = "System.Boolean";
    private const string String = "System.String";
    private const string Integer = "System.Integer";
    private const string Long = "System.Long";
    private const string Decimal = "System.Decimal";
    private const string Date = "System.Date";
    private const string DateTime = "System.DateTime";
    private const string Time = "System.Time";
    private const string Quantity = "System.Quantity";

    private static FunctionInput OrderedItems => new(ValueKind.Any, IsOrdered: true);
    private static FunctionInput OneItem => new(ValueKind.Any, IsSingle: true);
    private static FunctionInput OneString => new(ValueKind.String, IsSingle: true);
    private static FunctionInput OneNumber => new(ValueKind.Number, IsSingle: true);
    private static FunctionInput OneAmount => new(ValueKind.NumberOrQuantity, IsSingle: true);
    private static FunctionInput OneMeasured => new(ValueKind.Measured, IsSingle: true);
    private static FunctionInput OneDateOrTime => new(ValueKind.DateOrTime, IsSingle: true);

    private static ResultRule InputItem => new(ResultSource.Input, ResultCardinality.Single);
    private static ResultRule InputItems => new(ResultSource.Input, ResultCardinality.AsInput);
    private static ResultRule UnknownItem => new(ResultSource.Unknown, ResultCardinality.Single);

    private static ResultRule One(params ImmutableArray<string> types) =>
        new(ResultSource.Fixed, ResultCardinality.Single) { TypeNames = types };

    // Whatever the input: false, true or a number of an empty one too.
    private static ResultRule Always(params ImmutableArray<string> types) =>
        One(types) with { Presence = ResultPresence.Always };

    private static ResultRule Many(params ImmutableArray<string> types) =>
        new(ResultSource.Fixed, ResultCardinality.Collection) { TypeNames = types };

    private static ResultRule ByInput(params ImmutableArray<string> types) =>
        new(ResultSource.FixedByInput, ResultCardinality.Single) { TypeNames = types };

    private static FunctionParameter Value(string name, ValueKind accepts = ValueKind.Any) =>
        new(name, ParameterKind.Value, accepts);

    private static FunctionParameter Collection(string name, ValueKind accepts = ValueKind.Any) =>
        new(name, ParameterKind.Value, accepts) { IsCollection = true };

    private static FunctionParameter Lambda(string name, ValueKind accepts = ValueKind.Any) =>
        new(name, ParameterKind.Lambda, accepts) { IsCollection = accepts == ValueKind.Any };

    private static FunctionParameter Focus(string name, ValueKind accepts = ValueKind.Any) =>
        new(name, ParameterKind.InputExpression, accepts) { IsCollection = accepts == ValueKind.Any };

    private static FunctionParameter TypeName(string name) => new(name, ParameterKind.Type);

    private static FunctionParameter Optional(FunctionParameter parameter) => parameter with { IsOptional = true };

    private static FunctionParameter Repeated(FunctionParameter parameter) => parameter with { IsRepeated = true };

    private static IEnumerable<FunctionSignature> Rows(FunctionChapter chapter, params FunctionSignature[] rows) =>
        rows.Select(row => row with { Chapter = chapter });
}
