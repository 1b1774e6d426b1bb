namespace FhirPath.Language.Model;

/// <summary>What a name with a type suffix means: the choice and the one type of it that the suffix names.</summary>
/// <param name="Element">The choice (<c>value</c>).</param>
/// <param name="Type">The type named (<c>Quantity</c>).</param>
public readonly record struct ChoiceSuffix(ElementInfo Element, TypeInfo Type)
{
    /// <summary>Matches a suffix (<c>Quantity</c>, <c>DateTime</c>) against the types of a choice.</summary>
    internal static ChoiceSuffix? Find(ElementInfo choice, ReadOnlySpan<char> suffix)
    {
        foreach (var type in choice.Types)
        {
            if (IsSuffixOf(suffix, type.Name))
            {
                return new ChoiceSuffix(choice, type);
            }
        }

        return null;
    }

    // The suffix is the type's name with a capital first letter: dateTime gives valueDateTime.
    private static bool IsSuffixOf(ReadOnlySpan<char> suffix, string typeName) =>
        suffix.Length == typeName.Length
        && suffix[0] == char.ToUpperInvariant(typeName[0])
        && suffix[1..].SequenceEqual(typeName.AsSpan(1));
}
