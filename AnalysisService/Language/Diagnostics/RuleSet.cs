using System.Collections.Immutable;

namespace FhirPath.Language.Diagnostics;

/// <summary>
/// Which findings are reported, and how grave they are: what settings make of <see cref="DiagnosticTable"/>. Immutable;
/// two sets that make the same of every rule are equal.
/// </summary>
public sealed class RuleSet : IEquatable<RuleSet>
{
    /// <summary>In place of a rule: each of them.</summary>
    public const string All = "all";

    // By level what setting all rules to it makes of them: whatever was set before, and however often it is asked.
    private static readonly ImmutableArray<ImmutableDictionary<string, Severity?>> AllAt =
        [.. Enum.GetValues<RuleLevel>().Select(SetAll)];

    // What differs from the table, by code; null for what is not reported.
    private readonly ImmutableDictionary<string, Severity?> _severities;

    private RuleSet(ImmutableDictionary<string, Severity?> severities, ImmutableArray<string> unknown)
    {
        _severities = severities;
        Unknown = unknown;
    }

    /// <summary>What the table says, and nothing else.</summary>
    public static RuleSet Default { get; } = new(ImmutableDictionary<string, Severity?>.Empty, []);

    /// <summary>What settings named that is no rule, in their order.</summary>
    public ImmutableArray<string> Unknown { get; }

    /// <summary>True where a setting is one of every rule.</summary>
    public static bool IsAll(string rule) => string.Equals(rule, All, StringComparison.OrdinalIgnoreCase);

    /// <summary>The set that settings make; a later one overrides an earlier one.</summary>
    public static RuleSet Of(IEnumerable<RuleSetting> settings) => Default.With(settings);

    /// <summary>This set, changed by one more setting; what that names may be no rule, see <see cref="Unknown"/>.</summary>
    public RuleSet With(RuleSetting setting) => With([setting]);

    private RuleSet With(IEnumerable<RuleSetting> settings)
    {
        var severities = _severities.ToBuilder();
        var unknown = Unknown.ToBuilder();
        foreach (var setting in settings)
        {
            if (IsAll(setting.Rule))
            {
                severities = AllAt[(int)setting.Level].ToBuilder();
            }
            else if (DiagnosticTable.Find(setting.Rule) is { } row)
            {
                Set(severities, row, setting.Level);
            }
            else
            {
                unknown.Add(setting.Rule);
            }
        }

        return new RuleSet(severities.ToImmutable(), unknown.ToImmutable());
    }

    /// <summary>The severity that findings of a row are reported with; null where they are not reported.</summary>
    public Severity? SeverityOf(DiagnosticDescriptor row) =>
        _severities.TryGetValue(row.Code, out var severity) ? severity : row.DefaultSeverity;

    /// <summary>
    /// True where findings of a row are reported: asked before looking for what takes time to find.
    /// </summary>
    public bool IsOn(DiagnosticDescriptor row) =>
        _severities.IsEmpty ? row.IsOnByDefault : SeverityOf(row) is not null;

    /// <summary>The findings that are reported, with their severities, in the same order.</summary>
    public ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> found)
    {
        // Mostly nothing is set, and nothing changes: then nothing is copied.
        foreach (var diagnostic in found)
        {
            if (!ReferenceEquals(Apply(diagnostic), diagnostic))
            {
                return [.. found.Select(Apply).OfType<Diagnostic>()];
            }
        }

        return found;
    }

    /// <summary>The finding with its severity; null where it is not reported.</summary>
    public Diagnostic? Apply(Diagnostic found)
    {
        if (DiagnosticTable.Find(found.Code) is not { } row)
        {
            return found;
        }

        return SeverityOf(row) is not { } severity ? null
            : severity == found.Severity ? found
            : found with { Severity = severity };
    }

    public bool Equals(RuleSet? other) =>
        other is not null
        && Unknown.SequenceEqual(other.Unknown)
        && _severities.Count == other._severities.Count
        && _severities.All(pair =>
            other._severities.TryGetValue(pair.Key, out var severity) && severity == pair.Value);

    public override bool Equals(object? obj) => Equals(obj as RuleSet);

    public override int GetHashCode()
    {
        // The order of a dictionary says nothing.
        var hash = Unknown.Length;
        foreach (var (code, severity) in _severities)
        {
            hash ^= HashCode.Combine(code, severity);
        }

        return hash;
    }

    private static ImmutableDictionary<string, Severity?> SetAll(RuleLevel level)
    {
        var severities = ImmutableDictionary.CreateBuilder<string, Severity?>();
        foreach (var row in DiagnosticTable.Rows)
        {
            Set(severities, row, level);
        }

        return severities.ToImmutable();
    }

    private static void Set(
        ImmutableDictionary<string, Severity?>.Builder severities, DiagnosticDescriptor row, RuleLevel level)
    {
        var severity = SeverityOf(row, level);
        if (severity == row.DefaultSeverity)
        {
            severities.Remove(row.Code);
        }
        else
        {
            severities[row.Code] = severity;
        }
    }

    private static Severity? SeverityOf(DiagnosticDescriptor row, RuleLevel level) => level switch
    {
        RuleLevel.On => row.Severity,
        RuleLevel.Off => null,
        RuleLevel.Error => Severity.Error,
        RuleLevel.Warning => Severity.Warning,
        RuleLevel.Information => Severity.Information,
        RuleLevel.Hint => Severity.Hint,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "A level must say what it makes of a rule."),
    };
}
