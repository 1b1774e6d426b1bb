namespace FhirPathAspire.Architecture.Tests;

internal static class Rule
{
    /// <summary>Fails with every place that breaks the rule, one a line.</summary>
    public static void IsKept<T>(IEnumerable<T> broken)
    {
        var places = broken.Select(static place => place?.ToString()).ToArray();
        Assert.True(places.Length == 0, string.Join('\n', places.Prepend($"{places.Length} places break this rule:")));
    }
}
