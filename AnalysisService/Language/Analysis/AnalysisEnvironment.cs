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
        UnknownRules.Report(options.Rules, atStart, problems);
        if (ReleaseResolver.Resolve(options.Models, options.Release, atStart, problems) is not { } model)
        {
            return Create(BindingContext.Nothing(options.Rules), problems);
        }

        var focus = ContextResolver.Resolve(model, options.Context, atStart, problems);
        var binding = new BindingContext(model, focus, options.VariablesByName(), options.Rules)
        {
            Purpose = options.Purpose,
        };
        return Create(binding, problems);
    }

    private static AnalysisEnvironment Create(BindingContext binding, DiagnosticBag problems) =>
        new(binding, binding.Rules.Apply(problems.ToImmutable()));
}
