using System.Text;
using FhirPath.Language.Text;

namespace FhirPath.Language.Binding.Functions;

/// <summary>Writes a signature for people, in the notation of the specification.</summary>
internal static class FunctionLabel
{
    public static string Of(FunctionSignature function) => Of(function, parameters: null);

    /// <param name="function">The function.</param>
    /// <param name="parameters">Receives the place of each parameter in the label.</param>
    public static string Of(FunctionSignature function, ICollection<TextSpan>? parameters)
    {
        var label = new StringBuilder(function.Name).Append('(');
        for (var index = 0; index < function.Parameters.Length; index++)
        {
            var parameter = function.Parameters[index];
            AppendSeparator(label, parameter, index == 0);
            var start = label.Length;
            label.Append(Of(parameter));
            parameters?.Add(TextSpan.FromBounds(start, label.Length));
        }

        foreach (var parameter in function.Parameters)
        {
            label.Append(parameter.IsOptional ? "]" : "");
        }

        return label.Append(") : ").Append(DescribeResult(function.Result)).ToString();
    }

    /// <summary>What a function yields: <c>String</c>, <c>collection</c>.</summary>
    public static string ResultOf(FunctionSignature function) => DescribeResult(function.Result);

    /// <summary>One parameter by itself: <c>start : Integer</c>.</summary>
    public static string Of(FunctionParameter parameter) =>
        $"{parameter.Name} : {Describe(parameter)}{(parameter.IsRepeated ? ", …" : "")}";

    /// <summary>What a function demands of a value, in words.</summary>
    public static string Of(ValueKind kind) => kind switch
    {
        ValueKind.Number => "a number",
        ValueKind.NumberOrQuantity => "a number or Quantity",
        ValueKind.DateOrTime => "Date, DateTime or Time",
        ValueKind.Measured => "a number, Quantity, Date, DateTime or Time",
        ValueKind.Coded => "code, Coding or CodeableConcept",
        ValueKind.Reference => "Reference, canonical or uri",
        ValueKind.Resource => "a resource",
        _ => kind.ToString(),
    };

    private static void AppendSeparator(StringBuilder label, FunctionParameter parameter, bool isFirst)
    {
        label.Append((parameter.IsOptional, isFirst) switch
        {
            (true, true) => "[",
            (true, false) => " [, ",
            (false, true) => "",
            (false, false) => ", ",
        });
    }

    private static string Describe(FunctionParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Type => "type",
        ParameterKind.VariableName => "String",
        ParameterKind.SortKey => "expression asc|desc",
        ParameterKind.Lambda or ParameterKind.Aggregator => "expression",
        _ => Describe(parameter.Accepts, parameter.IsCollection),
    };

    private static string Describe(ValueKind kind, bool isCollection) => kind switch
    {
        ValueKind.Any => isCollection ? "collection" : "value",
        ValueKind.NumberOrQuantity => "Number | Quantity",
        ValueKind.DateOrTime => "Date | DateTime | Time",
        _ => kind.ToString(),
    };

    private static string DescribeResult(ResultRule result)
    {
        var types = string.Join(" | ", result.TypeNames.Select(WithoutNamespace));
        return result.Cardinality is ResultCardinality.Single
            ? types.Length == 0 ? "value" : types
            : types.Length == 0 ? "collection" : $"collection<{types}>";
    }

    private static string WithoutNamespace(string typeName) =>
        typeName.StartsWith("System.", StringComparison.Ordinal) ? typeName["System.".Length..] : typeName;
}
