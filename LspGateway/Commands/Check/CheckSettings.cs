using System.Collections.Immutable;
using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>What the command line of <c>check</c> asks for; null and empty where it does not say.</summary>
internal sealed record CheckSettings
{
    /// <summary>Files, folders and patterns, as written; <c>-</c> for standard input.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    public CheckFormat Format { get; init; }

    /// <summary>FHIR release.</summary>
    public string? Fhir { get; init; }

    /// <summary>Type or element path that expressions are evaluated on.</summary>
    public string? Context { get; init; }

    /// <summary>What expressions are for.</summary>
    public Purpose? Purpose { get; init; }

    /// <summary>In the order of the command line.</summary>
    public ImmutableArray<RuleSetting> Rules { get; init; } = [];

    /// <summary>The least grave finding that files are told of. Hints are for the moment of writing.</summary>
    public Severity Show { get; init; } = Severity.Information;

    /// <summary>The least grave finding that makes the exit code 1; null for any that is shown.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>How to read a text: what the command line says overrides what a settings file says.</summary>
    public AnalysisOptions Over(AnalysisOptions file)
    {
        var options = file.Clone();
        options.FhirRelease = Fhir ?? file.FhirRelease;
        options.Context = Context ?? file.Context;
        options.Purpose = Purpose ?? file.Purpose;
        options.Rules.Add(Rules);
        return options;
    }

    /// <summary>Whether a finding of a severity makes the exit code 1.</summary>
    public bool Fails(Severity severity) => severity <= (FailOn ?? Show);

    /// <summary>Whether a finding of a severity is told: what decides the exit code always is.</summary>
    public bool Shows(Severity severity) => severity <= Show || severity <= FailOn;
}
