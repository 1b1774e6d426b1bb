using System.Globalization;

namespace FhirPath.Packages.Reading;

/// <summary>
/// A package's version, to be ordered: numbers by value, a finished one after what led to it (<c>6.1.0-ballot</c>), and
/// one without numbers (<c>current</c>) before all.
/// </summary>
internal readonly record struct PackageVersion : IComparable<PackageVersion>
{
    private readonly int[] _numbers;
    private readonly string _label;

    public PackageVersion(string text)
    {
        Text = text;
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        _label = dash < 0 ? "" : text[(dash + 1)..];
        _numbers =
        [
            .. (dash < 0 ? text : text[..dash]).Split('.').Select(part =>
                int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1),
        ];
    }

    public string Text { get; }

    /// <summary>True where it is a release, no ballot or build of the day.</summary>
    public bool IsFinished => _label.Length == 0 && _numbers.All(number => number >= 0);

    public int CompareTo(PackageVersion other)
    {
        for (var index = 0; index < Math.Max(_numbers.Length, other._numbers.Length); index++)
        {
            var difference = NumberAt(index).CompareTo(other.NumberAt(index));
            if (difference != 0)
            {
                return difference;
            }
        }

        return (_label.Length == 0).CompareTo(other._label.Length == 0) is var finished and not 0
            ? finished
            : string.CompareOrdinal(_label, other._label);
    }

    private int NumberAt(int index) => index < _numbers.Length ? _numbers[index] : 0;
}
