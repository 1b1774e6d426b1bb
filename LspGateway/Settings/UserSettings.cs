using System.Collections.Immutable;
using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Settings;

/// <summary>What an editor's settings or a settings file say.</summary>
/// <param name="Analysis">How texts are to be read; must not be changed afterwards.</param>
/// <param name="Ignored">The paths of what was not understood, <c>diagnostics.rules.FP2001</c>.</param>
internal sealed record UserSettings(AnalysisOptions Analysis, ImmutableArray<string> Ignored)
{
    /// <summary>The section of an editor's settings that is ours.</summary>
    public const string Section = "fhirpath";

    private const int MostNamed = 10;

    /// <summary>Nothing is said.</summary>
    public static UserSettings None { get; } = new(new AnalysisOptions(), []);

    /// <summary>What is said of editor features.</summary>
    public FeatureSettings Features { get; init; } = FeatureSettings.None;

    /// <summary>Why a file of settings could not be used; null where it could.</summary>
    public string? Problem { get; init; }

    /// <summary>One line that says what has no effect; null where all has.</summary>
    public string? Complaint => Problem ?? Ignored.Length switch
    {
        0 => null,
        <= MostNamed => $"These settings have no effect: {string.Join(", ", Ignored)}.",
        _ => $"These settings have no effect: {string.Join(", ", Ignored.Take(MostNamed))} and "
            + $"{Ignored.Length - MostNamed} more.",
    };

    /// <summary>These settings and, where they say nothing, others.</summary>
    public UserSettings Over(UserSettings other)
    {
        var options = other.Analysis.Clone();
        options.MergeFrom(Analysis);
        return new UserSettings(options, [.. other.Ignored, .. Ignored])
        {
            Features = Features.Over(other.Features),
            Problem = other.Problem ?? Problem,
        };
    }
}
