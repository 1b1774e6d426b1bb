using System.Collections.Immutable;
using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Features.Completions;
using FhirPath.Language.Features.Descriptions;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features;

/// <summary>Which arguments the call at a place takes.</summary>
public static class SignatureHelp
{
    /// <summary>
    /// The innermost call that has the offset between its parentheses, in whole or broken text; null where there is
    /// none, and where its function is unknown.
    /// </summary>
    public static SignatureInfo? At(Snapshot snapshot, int offset) =>
        Writing.At(snapshot, offset) is { Context: { Function: { } function, Call: { } call } context } location
            ? Describe(function, location.Expression.Bindings[call], context.ArgumentIndex)
            : null;

    private static SignatureInfo Describe(FunctionSignature function, NodeBinding call, int argument)
    {
        var places = new List<TextSpan>(function.Parameters.Length);
        var label = FunctionLabel.Of(function, places);
        var parameters = function.Parameters.Zip(places, (parameter, place) =>
            new SignatureParameter(place, ParameterDescription.Of(parameter, call.Focus)));
        return new SignatureInfo(
            label,
            FunctionDescription.OfCall(function, call.Focus, call.Type),
            [.. parameters],
            ActiveParameter(function.Parameters, argument));
    }

    // A parameter that may be repeated is the last, and takes all further arguments.
    private static int? ActiveParameter(ImmutableArray<FunctionParameter> parameters, int argument) =>
        argument < parameters.Length ? argument
        : parameters is [.., { IsRepeated: true }] ? parameters.Length - 1
        : null;
}
