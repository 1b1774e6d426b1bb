using System.Collections.Immutable;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>The operators (https://hl7.org/fhirpath/#operations).</summary>
internal static class Operators
{
    public const string Page = "https://hl7.org/fhirpath/#operations";

    /// <summary>All, those that are used most first.</summary>
    public static ImmutableArray<Explanation> All { get; } =
    [
        new("=", "left = right : Boolean",
            "True if both sides have the same items in the same order. Empty if a side is empty."),
        new("and", "left and right : Boolean", "True if both sides are true; false if one is false; else empty."),
        new("or", "left or right : Boolean", "True if one side is true; false if both are false; else empty."),
        new("|", "left | right : collection", "The items of both sides, each once."),
        new("implies", "left implies right : Boolean", "True if the left side is false or the right side is true."),
        new("!=", "left != right : Boolean", "The opposite of =. Empty if a side is empty."),
        new("in", "item in collection : Boolean",
            "True if the left side, one item, is among those of the right side."),
        new("is", "value is Type : Boolean", "True if the item on the left is of the type or a subtype of it."),
        new("as", "value as Type : Type", "The item on the left if it is of the type, else empty."),
        new("contains", "collection contains item : Boolean",
            "True if the right side, one item, is among those of the left side."),
        new("xor", "left xor right : Boolean", "True if exactly one side is true. Empty if a side is empty."),
        new("~", "left ~ right : Boolean",
            "True if both sides are equivalent: order, case and white space do not count, and empty equals empty."),
        new("!~", "left !~ right : Boolean", "The opposite of ~."),
        new("<", "left < right : Boolean", "True if the left side is less. Empty if a side is empty."),
        new("<=", "left <= right : Boolean", "True if the left side is not greater. Empty if a side is empty."),
        new(">", "left > right : Boolean", "True if the left side is greater. Empty if a side is empty."),
        new(">=", "left >= right : Boolean", "True if the left side is not less. Empty if a side is empty."),
        new("&", "left & right : String", "Both strings as one; an empty side counts as an empty string."),
        new("+", "left + right",
            "The sum of numbers or quantities, strings as one, or a date moved by a quantity. Empty if a "
            + "side is empty."),
        new("-", "left - right", "The difference of numbers or quantities, or a date moved back by a quantity."),
        new("*", "left * right", "The product."),
        new("/", "left / right : Decimal", "The quotient; empty where the right side is zero."),
        new("div", "left div right", "The whole part of the quotient; empty where the right side is zero."),
        new("mod", "left mod right", "What is left by the whole division; empty where the right side is zero."),
    ];

    /// <summary>The operator of that spelling, or null.</summary>
    public static Explanation? Find(ReadOnlySpan<char> spelling)
    {
        foreach (var row in All)
        {
            if (spelling.SequenceEqual(row.Spelling))
            {
                return row;
            }
        }

        return null;
    }
}
