namespace FhirPath.Language.Binding.Functions;

/// <content>Components of dates and times, and what lies between two of them.</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> DateTimeFunctions => Rows(
        FunctionChapter.DateTime,
        new("yearOf")
        {
            Input = OneDateOrTime,
            Result = One(Integer),
            Documentation = "The year.",
            Example = "Patient.birthDate.yearOf()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("monthOf")
        {
            Input = OneDateOrTime,
            Result = One(Integer),
            Documentation = "The month, 1 to 12; empty if the input has none.",
            Example = "Patient.birthDate.monthOf()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("dayOf")
        {
            Input = OneDateOrTime,
            Result = One(Integer),
            Documentation = "The day of the month; empty if the input has none.",
            Example = "Patient.birthDate.dayOf()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("hourOf")
        {
            Input = OneDateOrTime,
            Result = One(Integer),
            Documentation = "The hour; empty if the input has none.",
            Example = "now().hourOf()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("minuteOf")
        {
            Input = OneDateOrTime,
            Result = One(Integer),
            Documentation = "The minute; empty if the input has none.",
            Example = "now().minuteOf()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("secondOf")
        {
            Input = OneDateOrTime,
            Result = One(Integer),
            Documentation = "The second; empty if the input has none.",
            Example = "now().secondOf()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("millisecondOf")
        {
            Input = OneDateOrTime,
            Result = One(Integer),
            Documentation = "The millisecond; empty if the input has none.",
            Example = "now().millisecondOf()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("timezoneOffsetOf")
        {
            Input = OneDateOrTime,
            Result = One(Decimal),
            Documentation = "The offset from UTC in hours.",
            Example = "now().timezoneOffsetOf()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("dateOf")
        {
            Input = OneDateOrTime,
            Result = One(Date),
            Documentation = "The date without the time.",
            Example = "now().dateOf()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("timeOf")
        {
            Input = OneDateOrTime,
            Result = One(Time),
            Documentation = "The time without the date.",
            Example = "now().timeOf()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("duration")
        {
            Input = OneDateOrTime,
            Parameters = [Value("value", ValueKind.DateOrTime), Value("precision", ValueKind.String)],
            Result = One(Integer, Long),
            Documentation = "The number of whole periods of a precision from the input to the other value.",
            Example = "Patient.birthDate.duration(today(), 'years')",
            Origin = FunctionOrigin.TrialUse,
        },
        new("difference")
        {
            Input = OneDateOrTime,
            Parameters = [Value("value", ValueKind.DateOrTime), Value("precision", ValueKind.String)],
            Result = One(Integer, Long),
            Documentation =
                "The number of boundaries of a precision that are crossed from the input to the other value.",
            Example = "Patient.birthDate.difference(today(), 'years')",
            Origin = FunctionOrigin.TrialUse,
        });
}
