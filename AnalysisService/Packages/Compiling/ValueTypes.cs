namespace FhirPath.Packages.Compiling;

/// <summary>System types of the values of primitives, for releases that do not give them (STU3).</summary>
internal static class ValueTypes
{
    /// <summary>The System type that FHIRPath reads a primitive's value as.</summary>
    public static string Of(string primitive) => primitive switch
    {
        "boolean" => "System.Boolean",
        "integer" or "positiveInt" or "unsignedInt" => "System.Integer",
        "decimal" => "System.Decimal",
        "date" => "System.Date",
        "dateTime" or "instant" => "System.DateTime",
        "time" => "System.Time",
        _ => "System.String",
    };
}
