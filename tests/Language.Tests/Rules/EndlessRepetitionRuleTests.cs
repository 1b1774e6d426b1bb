namespace FhirPath.Language.Tests.Rules;

public sealed class EndlessRepetitionRuleTests
{
    [Fact]
    public void A_repetition_comes_to_an_end() => Check.Diagnostics("""
        // @resource Questionnaire
        repeatAll(item) | repeatAll($this) | repeatAll('a') | repeat($this)
                                    ^^^^^ FP3017 This always yields something: the repetition never ends.
                                                       ^^^ FP3017 This always yields something: the repetition never ends.
        """);
}
