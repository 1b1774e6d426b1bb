using System.Collections.Immutable;

namespace FhirPath.Packages;

/// <summary>Names of FHIR releases by their version (https://hl7.org/fhir/versions.html).</summary>
internal static class ReleaseNames
{
    // What is not listed is R and the first number.
    private static readonly (string Version, string Name, string[] OtherNames)[] Rows =
    [
        ("3.0", "R3", ["STU3"]),
        ("4.0", "R4", []),
        ("4.3", "R4B", []),
        ("5.0", "R5", []),
        ("6.0", "R6", []),
    ];

    /// <summary>The name of a version, and its other spellings.</summary>
    public static (string Name, ImmutableArray<string> OtherNames) Of(string version)
    {
        var (shortVersion, plain) = (Short(version), version.Split('-')[0]);
        var row = Array.Find(Rows, row => row.Version == shortVersion);
        return row.Name is null
            ? ($"R{version.Split('.')[0]}", [version])
            : (row.Name, [.. row.OtherNames, .. new[] { shortVersion, plain, version }.Distinct()]);
    }

    /// <summary>The two numbers that tell releases apart: <c>4.0</c> of <c>4.0.1</c>.</summary>
    public static string Short(string version)
    {
        var numbers = version.Split('-')[0].Split('.');
        return numbers.Length < 2 ? version : $"{numbers[0]}.{numbers[1]}";
    }
}
