using System.Collections.Frozen;
using FhirPath.Language.Model;

namespace FhirPath.Language.Binding;

/// <summary>Single values of System types, made once.</summary>
internal static class SystemResults
{
    private static readonly BoundType[] Possible = [.. SystemTypes.All.Select(BoundType.One)];
    private static readonly BoundType[] Required = [.. Possible.Select(type => type.WithPresence(Presence.Required))];
    private static readonly BoundType[] Certain = [.. Possible.Select(type => type.WithPresence(Presence.Certain))];

    private static readonly FrozenDictionary<string, BoundType> ByName =
        SystemTypes.All.ToFrozenDictionary(type => type.Name, Of);

    public static readonly BoundType Boolean = Of(SystemTypes.Boolean);
    public static readonly BoundType Integer = Of(SystemTypes.Integer);
    public static readonly BoundType String = Of(SystemTypes.String);
    public static readonly BoundType Quantity = Of(SystemTypes.Quantity);

    /// <summary>A value of the System type, or none.</summary>
    public static BoundType Of(TypeInfo type) => Possible[SystemTypes.All.IndexOf(type)];

    /// <summary>A value of the System type that always is there.</summary>
    public static BoundType Present(TypeInfo type) => Certain[SystemTypes.All.IndexOf(type)];

    /// <summary>A value of the System type, as sure to be there as <paramref name="presence"/> says.</summary>
    public static BoundType Of(TypeInfo type, Presence presence) => (presence switch
    {
        Presence.Certain => Certain,
        Presence.Required => Required,
        _ => Possible,
    })[SystemTypes.All.IndexOf(type)];

    /// <summary>A Boolean where there is an operand; its absence leads to none.</summary>
    public static BoundType BooleanIf(BoundType operand) => Of(SystemTypes.Boolean, operand.Presence);

    /// <summary>A Boolean where there are both operands; the absence of one leads to none.</summary>
    public static BoundType BooleanIf(BoundType left, BoundType right) =>
        BooleanIf(left.Presence < right.Presence ? left : right);

    /// <summary>The value of the type with that full name (<c>System.Boolean</c>); unknown for any other.</summary>
    public static BoundType Named(string name) => ByName.GetValueOrDefault(name, BoundType.Unknown);
}
