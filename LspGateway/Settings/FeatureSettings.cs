using System.Collections.Immutable;

namespace FhirPathAspire.LspGateway.Settings;

/// <summary>What settings say of editor features, and for the rest what holds where nothing is said.</summary>
internal sealed class FeatureSettings
{
    private readonly ImmutableDictionary<string, bool> _switches;
    private readonly ImmutableDictionary<string, int> _numbers;

    private FeatureSettings(ImmutableDictionary<string, bool> switches, ImmutableDictionary<string, int> numbers)
    {
        _switches = switches;
        _numbers = numbers;
    }

    /// <summary>Nothing is said.</summary>
    public static FeatureSettings None { get; } =
        new(ImmutableDictionary<string, bool>.Empty, ImmutableDictionary<string, int>.Empty);

    public InlayHintSettings InlayHints => new(
        IsOn("providers.inlayHints.enabled") && IsOn("inlayHints.enabled"),
        IsOn("inlayHints.types"),
        IsOn("inlayHints.parameterNames"),
        IsOn("inlayHints.conversions"));

    public CodeLensSettings CodeLens => new(IsOn("providers.codeLens.enabled") && IsOn("codeLens.enabled"));

    public CompletionSettings Completion => new(
        Number("providers.completion.maxSuggestions"), IsOn("providers.completion.includeSnippets"));

    /// <summary>Whether the user wants no answers of a method.</summary>
    public bool IsOff(string method) => FeatureTable.FindSwitch(method) is { } path && !IsOn(path);

    /// <param name="path">One of <see cref="FeatureTable.Switches"/>.</param>
    /// <param name="isOn">What is said.</param>
    public FeatureSettings With(string path, bool isOn) => new(_switches.SetItem(path, isOn), _numbers);

    /// <param name="path">One of <see cref="FeatureTable.Numbers"/>.</param>
    /// <param name="number">What is said.</param>
    public FeatureSettings With(string path, int number) => new(_switches, _numbers.SetItem(path, number));

    /// <summary>Whether others say the same.</summary>
    public bool SaysTheSameAs(FeatureSettings other) =>
        SameAs(_switches, other._switches) && SameAs(_numbers, other._numbers);

    /// <summary>These settings and, where they say nothing, others.</summary>
    public FeatureSettings Over(FeatureSettings other) =>
        new(other._switches.SetItems(_switches), other._numbers.SetItems(_numbers));

    private static bool SameAs<T>(ImmutableDictionary<string, T> one, ImmutableDictionary<string, T> other)
        where T : struct =>
        one.Count == other.Count
        && one.All(pair => other.TryGetValue(pair.Key, out var value) && value.Equals(pair.Value));

    private bool IsOn(string path) =>
        _switches.TryGetValue(path, out var isOn) ? isOn : FeatureTable.Switches[path];

    private int Number(string path) =>
        _numbers.TryGetValue(path, out var number) ? number : FeatureTable.Numbers[path].Default;
}
