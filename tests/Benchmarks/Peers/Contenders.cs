using System.Reflection;
using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Syntax;
using Hl7.FhirPath;

namespace FhirPathAspire.Benchmarks.Peers;

/// <summary>The libraries of .NET that are compared. None keeps anything from one expression to the next.</summary>
internal static class Contenders
{
    /// <summary>Our text to tree.</summary>
    public static IContender Parser { get; } = new InProcessContender(
        "ours",
        static expression => SyntaxTree.Parse(expression.Text),
        static expression => SyntaxTree.Parse(expression.Text).Diagnostics.IsEmpty);

    /// <summary>Our text to tree, types and findings.</summary>
    public static IContender Check { get; } = new InProcessContender(
        "our check",
        Run,
        static expression => !Run(expression).Diagnostics.Any(found => found.Severity == Severity.Error));

    /// <summary>Firely's text to expression tree.</summary>
    public static IContender Firely { get; } = new InProcessContender(
        $"Firely {VersionOf(typeof(FhirPathCompiler).Assembly)}", ParseByFirely, IsParsedByFirely);

    private static ExpressionCheckResult Run(SampleExpression expression) =>
        ExpressionCheck.Check(expression.Text, new AnalysisOptions("R4", expression.Context, []));

    private static Hl7.FhirPath.Expressions.Expression ParseByFirely(SampleExpression expression) =>
        new FhirPathCompiler().Parse(expression.Text);

    private static bool IsParsedByFirely(SampleExpression expression)
    {
        try
        {
            return ParseByFirely(expression) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string VersionOf(Assembly assembly)
    {
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>();
        return (version?.InformationalVersion ?? "").Split('+')[0];
    }
}
