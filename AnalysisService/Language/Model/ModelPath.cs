using System.Collections.Immutable;

namespace FhirPath.Language.Model;

/// <summary>Where a path of element names leads.</summary>
/// <param name="Element">The last element; null where the path is a type only.</param>
/// <param name="Types">Types of what stands there.</param>
/// <param name="IsCollection">True where one value of the first type can hold several of the last.</param>
public readonly record struct ModelPath(ElementInfo? Element, ImmutableArray<TypeInfo> Types, bool IsCollection)
{
    private const string ChoiceMark = "[x]";

    internal static ModelPath? Of(TypeInfo type) => new ModelPath(null, [type], false);

    internal ModelPath? Step(ReadOnlySpan<char> name)
    {
        var bare = name.EndsWith(ChoiceMark) ? name[..^ChoiceMark.Length] : name;
        foreach (var type in Types)
        {
            if (type.FindElement(bare) is { } element)
            {
                return new ModelPath(element, element.Types, IsCollection || element.IsCollection);
            }

            if (type.FindChoice(name) is { } choice)
            {
                return new ModelPath(choice.Element, [choice.Type], IsCollection || choice.Element.IsCollection);
            }
        }

        return null;
    }
}
