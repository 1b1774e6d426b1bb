namespace FhirPath.Language.Documents;

/// <summary>The file that a directive takes an example from: <c>@input a.json</c>, <c>@data file:a.json</c>.</summary>
internal static class ExamplePath
{
    private const string Extension = ".json";
    private const string Scheme = "file:";

    /// <summary>The path as written; null where the directive names no JSON file.</summary>
    public static string? Of(Directive directive)
    {
        if (directive.Kind is not (DirectiveKind.Input or DirectiveKind.Data)
            || InlineResource.IsObject(directive.Value)
            || !directive.Value.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // An address is whole and stays; a path behind the word is just a path.
        return directive.Value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && !directive.Value.AsSpan(Scheme.Length).StartsWith("//")
                ? directive.Value[Scheme.Length..].TrimStart()
                : directive.Value;
    }
}
