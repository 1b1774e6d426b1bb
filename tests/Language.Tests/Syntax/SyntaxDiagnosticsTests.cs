namespace FhirPath.Language.Tests.Syntax;

public sealed class SyntaxDiagnosticsTests
{
    [Fact]
    public void An_unterminated_string_is_one_finding_from_its_quote_to_the_line_end() => Check.Diagnostics("""
        name.where(use = 'official).given
                         ^^^^^^^^^^^^^^^^ FP1001 The string has no closing quote '.
        """);

    [Fact]
    public void A_missing_bracket_is_expected_where_the_text_ends() => Check.Diagnostics("""
        name.where(use = 'official'
                                   ^0 FP1004 ')' expected: '(' is not closed.
        name[0
              ^0 FP1004 ']' expected: '[' is not closed.
        {
         ^0 FP1004 '}' expected: '{' is not closed.
        """);
}
