namespace FhirPath.Language.Tests.Rules;

public sealed class UnitRuleTests
{
    [Fact]
    public void Only_times_are_added_to_dates_and_times() => Check.Diagnostics("""
        // @resource Patient
        (birthDate + 1 'mo') | (birthDate - 2 'a') | (now() + 1 'cm') | (timeOfDay() + 5 'mg')
                       ^^^^ FP2017 'mo' is no time that can be added to a date or time. Write month.
                                              ^^^ FP2017 'a' is no time that can be added to a date or time. Write years.
                                                                ^^^^ FP2017 'cm' is no time that can be added to a date or time.
                                                                                         ^^^^ FP2017 'mg' is no time that can be added to a date or time.
        (birthDate + 1 month) | (birthDate + 1 'd') | (now() - 1 'wk') | (now() + 1 'ms') | (@2015-02-04 + 1 hour)
        """);

    [Fact]
    public void The_calendar_has_words_for_months_and_years() => Check.Fixes("""
        // @resource Patient
        (birthDate + 1 'mo') | (birthDate - 2 'a')
        """,
        "(birthDate + 1 month) | (birthDate - 2 'a')",
        "(birthDate + 1 'mo') | (birthDate - 2 years)");

    [Fact]
    public void Quantities_keep_their_units() => Check.Diagnostics("""
        // @resource Observation
        (1 'mo' + 1 'a') | (value.ofType(Quantity) + 1 'cm') | (value + 1 'mo')
        """);
}
