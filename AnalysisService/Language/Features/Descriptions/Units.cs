using System.Collections.Immutable;

namespace FhirPath.Language.Features.Descriptions;

/// <summary>
/// Units that health records use most, by their UCUM code (https://ucum.org/ucum), and the calendar words of FHIRPath
/// (https://hl7.org/fhirpath/#time-valued-quantities).
/// </summary>
internal static class Units
{
    public const string CalendarPage = "https://hl7.org/fhirpath/#time-valued-quantities";
    public const string Page = "https://ucum.org/ucum";

    /// <summary>Code and meaning, those that are used most first.</summary>
    public static ImmutableArray<(string Code, string Meaning)> Ucum { get; } =
    [
        ("mg", "milligram"), ("kg", "kilogram"), ("g", "gram"), ("ug", "microgram"), ("ng", "nanogram"),
        ("mL", "millilitre"), ("L", "litre"), ("dL", "decilitre"), ("uL", "microlitre"),
        ("cm", "centimetre"), ("mm", "millimetre"), ("m", "metre"), ("km", "kilometre"), ("um", "micrometre"),
        ("a", "year (365.25 days)"), ("mo", "month (30.4375 days)"), ("wk", "week"), ("d", "day"), ("h", "hour"),
        ("min", "minute"), ("s", "second"), ("ms", "millisecond"),
        ("%", "percent"), ("1", "a number without unit"),
        ("mm[Hg]", "millimetre of mercury"), ("/min", "per minute"), ("Cel", "degree Celsius"),
        ("[degF]", "degree Fahrenheit"), ("K", "kelvin"), ("kg/m2", "kilogram per square metre"),
        ("mg/dL", "milligram per decilitre"), ("g/dL", "gram per decilitre"), ("g/L", "gram per litre"),
        ("mmol/L", "millimole per litre"), ("umol/L", "micromole per litre"), ("mol", "mole"), ("mmol", "millimole"),
        ("ug/mL", "microgram per millilitre"), ("ng/mL", "nanogram per millilitre"),
        ("ug/L", "microgram per litre"), ("pg/mL", "picogram per millilitre"), ("mg/L", "milligram per litre"),
        ("meq/L", "milliequivalent per litre"), ("meq", "milliequivalent"), ("mosm/kg", "milliosmole per kilogram"),
        ("U", "enzyme unit"), ("U/L", "enzyme unit per litre"), ("[iU]", "international unit"),
        ("[iU]/L", "international unit per litre"), ("m[iU]/L", "milli-international unit per litre"),
        ("10*3/uL", "thousand per microlitre"), ("10*6/uL", "million per microlitre"), ("10*9/L", "billion per litre"),
        ("10*12/L", "trillion per litre"), ("/uL", "per microlitre"), ("fL", "femtolitre"), ("pg", "picogram"),
        ("mg/kg", "milligram per kilogram"), ("mg/kg/d", "milligram per kilogram and day"),
        ("mL/min", "millilitre per minute"), ("mL/min/{1.73_m2}", "millilitre per minute and 1.73 square metres"),
        ("mL/h", "millilitre per hour"), ("L/min", "litre per minute"), ("mL/kg", "millilitre per kilogram"),
        ("mg/h", "milligram per hour"), ("mg/d", "milligram per day"), ("/h", "per hour"), ("/d", "per day"),
        ("[lb_av]", "pound"), ("[oz_av]", "ounce"), ("[in_i]", "inch"), ("[ft_i]", "foot"), ("[mi_i]", "mile"),
        ("[foz_us]", "fluid ounce (US)"), ("m2", "square metre"), ("cm2", "square centimetre"),
        ("cm3", "cubic centimetre"), ("Pa", "pascal"), ("kPa", "kilopascal"), ("cm[H2O]", "centimetre of water"),
        ("J", "joule"), ("kJ", "kilojoule"), ("cal", "calorie"), ("kcal", "kilocalorie"), ("W", "watt"),
        ("Hz", "hertz"), ("deg", "degree"), ("rad", "radian"), ("Gy", "gray"), ("mSv", "millisievert"),
        ("Bq", "becquerel"),
        ("{score}", "score"), ("{tbl}", "tablet"), ("{count}", "count"), ("[pH]", "pH"), ("[drp]", "drop"),
        ("%{vol}", "percent by volume"), ("mm/h", "millimetre per hour"), ("[arb'U]", "arbitrary unit"),
    ];

    /// <summary>The words, plural first: they are written more often.</summary>
    public static ImmutableArray<string> Calendar { get; } =
    [
        "years", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds",
        "year", "month", "week", "day", "hour", "minute", "second", "millisecond",
    ];

    /// <summary>What a UCUM code means; null for one that is not in the table.</summary>
    public static string? Find(string code)
    {
        foreach (var (unit, meaning) in Ucum)
        {
            if (unit == code)
            {
                return meaning;
            }
        }

        return null;
    }

    /// <summary>What a calendar word means.</summary>
    public static string DescribeWord(string word) => word.TrimEnd('s') switch
    {
        "year" => "A year of the calendar; as a length of time 365 days.",
        "month" => "A month of the calendar; as a length of time 30 days.",
        var unit => $"The unit {unit}: the same as UCUM's '{CodeOf(unit)}'.",
    };

    private static string CodeOf(string unit) => unit switch
    {
        "week" => "wk",
        "day" => "d",
        "hour" => "h",
        "minute" => "min",
        "second" => "s",
        _ => "ms",
    };
}
