using System.Text.RegularExpressions;

namespace FhirPathAspire.Architecture.Tests;

/// <summary>Source files of the product as text, and what of it breaks a rule.</summary>
internal static class Source
{
    public static readonly string[] ProductFolders = ["AppHost", "ServiceDefaults", "LspGateway", "AnalysisService"];

    public static IEnumerable<string> ProductFiles() =>
        ProductFolders.SelectMany(static folder => Repository.Files(folder, "*.cs"));

    /// <summary>"file:line: text" for every line of the files that matches, comments left out.</summary>
    public static string[] Lines(IEnumerable<string> files, Regex pattern) =>
    [
        .. from file in files
           from line in File.ReadLines(file).Select(static (text, index) => (Text: text, Number: index + 1))
           where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) && pattern.IsMatch(line.Text)
           select $"{Repository.Relative(file)}:{line.Number}: {line.Text.Trim()}",
    ];

    /// <summary>"file:line" for every place of the files where the pattern matches, over line ends too.</summary>
    public static string[] Places(IEnumerable<string> files, Regex pattern) =>
    [
        .. from file in files
           let text = File.ReadAllText(file)
           from match in pattern.Matches(text)
           select $"{Repository.Relative(file)}:{text.AsSpan(0, match.Index).Count('\n') + 1}",
    ];
}
