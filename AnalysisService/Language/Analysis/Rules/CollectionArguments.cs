using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>An argument that has to be one value and can be several: an error when it is evaluated.</summary>
internal static class CollectionArguments
{
    public static void Check(in BoundCall call, RuleReport report)
    {
        for (var index = 0; index < call.Arguments.Length; index++)
        {
            var type = call.Arguments[index];
            if (type is { IsKnown: true, IsCollection: true }
                && call.Function.ParameterAt(index) is { } parameter
                && IsSingle(parameter)
                && ValueKinds.AcceptsAny(parameter.Accepts, type))
            {
                var argument = call.Syntax.ArgumentList.Arguments[index];
                report.Add(Errors.CollectionArgument(
                    argument.Span, call.Function.Name, parameter.Name, report.Quote(argument)));
            }
        }
    }

    // Of what is no value for the parameter at all, that is said already.
    private static bool IsSingle(FunctionParameter parameter) =>
        !parameter.IsCollection && parameter.Kind is not (ParameterKind.Type or ParameterKind.VariableName);
}
