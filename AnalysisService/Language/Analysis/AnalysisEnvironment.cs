using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis;

/// <summary>Options, resolved: what names are looked up in, and what is wrong with the options themselves.</summary>
/// <param name="Binding">What surrounds the expression.</param>
/// <param name="Problems">What could not be resolved, at offset 0.</param>
public sealed record AnalysisEnvironment(BindingContext Binding, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>Resolves options; never fails: what can't be resolved is unknown, and a problem.</summary>
    public static AnalysisEnvironment Of(AnalysisOptions options)
    {
        var problems = new DiagnosticBag();
        var atStart = new TextSpan(0, 0);
        if (ReleaseResolver.Resolve(options.Release, atStart, problems) is not { } model)
        {
            return new AnalysisEnvironment(BindingContext.Nothing, problems.ToImmutable());
        }

        var focus = ContextResolver.Resolve(model, options.Context, atStart, problems);
        return new AnalysisEnvironment(
            new BindingContext(model, focus, options.VariablesByName()), problems.ToImmutable());
    }
}
