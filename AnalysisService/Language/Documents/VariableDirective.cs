using FhirPath.Language.Text;

namespace FhirPath.Language.Documents;

/// <summary>The value of <c>@var name: Type</c>, taken apart. A percent sign may stand before the name.</summary>
/// <param name="Name">Where the name is written, without percent sign.</param>
/// <param name="Type">Where the type is written; empty, at the end of the value, where there is none.</param>
public sealed record VariableDirective(TextSpan Name, TextSpan Type)
{
    /// <summary>Reads the value; never fails.</summary>
    /// <param name="value">The directive's value, trimmed.</param>
    /// <param name="start">Offset of the value in its document.</param>
    public static VariableDirective Read(ReadOnlySpan<char> value, int start)
    {
        var colon = value.IndexOf(':');
        var name = (colon < 0 ? value : value[..colon]).TrimEnd();
        var nameEnd = name.Length;
        name = name.TrimStart().TrimStart('%');
        var type = colon < 0 ? [] : value[(colon + 1)..].TrimStart();
        return new VariableDirective(
            new TextSpan(start + nameEnd - name.Length, name.Length),
            new TextSpan(start + value.Length - type.Length, type.Length));
    }
}
