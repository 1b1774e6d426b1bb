namespace FhirPath.Language.Features.Completions;

/// <summary>Text as it stands in a string literal.</summary>
internal static class StringText
{
    /// <summary>With quotes.</summary>
    public static string Quote(string value) => $"'{Escape(value)}'";

    /// <summary>Without quotes.</summary>
    public static string Escape(string value) => value.AsSpan().ContainsAny('\'', '\\')
        ? value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)
        : value;
}
