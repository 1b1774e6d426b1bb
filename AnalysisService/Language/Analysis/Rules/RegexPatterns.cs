using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>Regular expressions that no engine can read. Flags may change how one is read: then it is not judged.</summary>
internal static class RegexPatterns
{
    public static void Check(in BoundCall call, RuleReport report)
    {
        var arguments = call.Syntax.ArgumentList.Arguments;
        var withoutFlags = call.Function.Name == "replaceMatches" ? 2 : 1;
        if (arguments.Length == withoutFlags
            && Shape.Text(arguments[0], report.Tree) is { } pattern
            && RegexScan.Problem(pattern) is { } problem)
        {
            report.Add(Errors.BadRegex(arguments[0].Span, problem));
        }
    }
}
