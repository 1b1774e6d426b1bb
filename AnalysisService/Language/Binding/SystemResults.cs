using FhirPath.Language.Model;

namespace FhirPath.Language.Binding;

/// <summary>Single values of System types, made once.</summary>
internal static class SystemResults
{
    public static readonly BoundType Boolean = BoundType.One(SystemTypes.Boolean);
    public static readonly BoundType String = BoundType.One(SystemTypes.String);
    public static readonly BoundType Integer = BoundType.One(SystemTypes.Integer);
    public static readonly BoundType Long = BoundType.One(SystemTypes.Long);
    public static readonly BoundType Decimal = BoundType.One(SystemTypes.Decimal);
    public static readonly BoundType Date = BoundType.One(SystemTypes.Date);
    public static readonly BoundType DateTime = BoundType.One(SystemTypes.DateTime);
    public static readonly BoundType Time = BoundType.One(SystemTypes.Time);
    public static readonly BoundType Quantity = BoundType.One(SystemTypes.Quantity);

    /// <summary>The value of the type with that full name (<c>System.Boolean</c>); unknown for any other.</summary>
    public static BoundType Named(string name) => name switch
    {
        "System.Boolean" => Boolean,
        "System.String" => String,
        "System.Integer" => Integer,
        "System.Long" => Long,
        "System.Decimal" => Decimal,
        "System.Date" => Date,
        "System.DateTime" => DateTime,
        "System.Time" => Time,
        "System.Quantity" => Quantity,
        _ => BoundType.Unknown,
    };
}
