using System.Collections.Immutable;
using FhirPath.Language.Diagnostics;

namespace FhirPath.Language.Tests.Mutants;

/// <summary>What was found in a mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Errors">All errors.</param>
/// <param name="IsExact">True where one touches the very place of the slip.</param>
/// <param name="IsPlaced">True where one touches that place or what counts as it.</param>
internal sealed record Finding(Mutant Mutant, ImmutableArray<Diagnostic> Errors, bool IsExact, bool IsPlaced)
{
    public bool IsFound => !Errors.IsEmpty;

    public override string ToString()
    {
        var errors = string.Join("; ", Errors.Select(error => $"{error.Code} {error.Span} {error.Message}"));
        return $"{Mutant.Kind} at {Mutant.Place}: {Mutant.Text}\n    was {Mutant.Original}\n    {errors}";
    }
}
