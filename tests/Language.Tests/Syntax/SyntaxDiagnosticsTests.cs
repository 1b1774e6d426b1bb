namespace FhirPath.Language.Tests.Syntax;

public sealed class SyntaxDiagnosticsTests
{
    [Fact]
    public void An_unterminated_string_is_one_finding_from_its_quote_to_where_it_most_likely_ends() => Check.Diagnostics("""
        name.where(use = 'official).given
                         ^^^^^^^^^ FP1001 The string has no closing quote '.
        name.given
        """);

    [Fact]
    public void A_quote_left_open_before_others_is_found_where_it_opens() => Check.Diagnostics("""
        telecom.where(system = 'email) | telecom.where(system = 'phone')
                               ^^^^^^ FP1001 The string has no closing quote '.
        name.where(use = 'usual or use = 'old').given
                         ^^^^^^ FP1001 The string has no closing quote '.
        'a'in('b'|'c')
        """);

    [Fact]
    public void An_unterminated_identifier_ends_with_its_line() => Check.Diagnostics("""
        name.`given
             ^^^^^^ FP1002 The delimited identifier has no closing `.
        "name
        ^^^^^ FP1002 The delimited identifier has no closing ".
        %`vs
         ^^^ FP1002 The delimited identifier has no closing `.
        """);

    [Fact]
    public void An_unterminated_comment_is_found_at_its_opening() => Check.Diagnostics("""
        name /* what follows
             ^^ FP1003 The comment has no closing */.
        is lost
        """);

    [Fact]
    public void A_missing_bracket_is_expected_where_the_text_ends() => Check.Diagnostics("""
        name.where(use = 'official'
                                   ^0 FP1004 ')' expected: '(' is not closed.
        name[0
              ^0 FP1004 ']' expected: '[' is not closed.
        (name[0)
               ^0 FP1004 ']' expected: '[' is not closed.
        {
         ^0 FP1004 '}' expected: '{' is not closed.
        """);

    [Fact]
    public void A_missing_operand_is_found_at_what_waits_for_it() => Check.Diagnostics("""
        name and
             ^^^ FP1005 Expression expected after 'and'.

        (1 + ) * 2
           ^ FP1005 Expression expected after '+'.
        1 = = 2
          ^ FP1005 Expression expected after '='.
        iif(true, , 1)
                ^ FP1005 Expression expected after ','.
        name[]
            ^ FP1005 Expression expected after '['.
        ()
        ^ FP1005 Expression expected after '('.
        """);

    [Fact]
    public void An_expression_that_starts_with_an_operator_lacks_its_first_operand() => Check.Diagnostics("""
        = 1
        ^ FP1006 Expression expected.
        """);

    [Fact]
    public void A_missing_name_is_found_at_the_dot_or_operator() => Check.Diagnostics("""
        name.
            ^ FP1007 Name expected after '.'.

        name.'given'
            ^ FP1007 Name expected after '.'.
        name is
             ^^ FP1007 Type name expected after 'is'.

        name is FHIR.
                    ^ FP1007 Name expected after '.'.

        % = 1
        ^ FP1007 Variable name expected after '%'.
        """);

    [Fact]
    public void Unexpected_text_is_skipped_and_the_rest_is_analysed() => Check.Diagnostics("""
        name.given) and = 1
                  ^ FP1008 Unexpected ')'.
                    ^^^ FP1005 Expression expected after 'and'.
        name # given
             ^ FP1008 Unexpected '#'.
        name.where(use = 'a'])
                            ^ FP1008 Unexpected ']'.
        (name, given)
             ^ FP1008 Unexpected ','.
        { 1, 2 }
          ^^^^ FP1008 Unexpected '1, 2'.
        1 + größe
              ^^ FP1008 Unexpected 'öß'.
        """);

    [Fact]
    public void Two_operands_need_an_operator_between_them() => Check.Diagnostics("""
        1 2
          ^ FP1009 Operator expected before '2'.
        name given family
             ^^^^^ FP1009 Operator expected before 'given'.
        """);

    [Fact]
    public void A_misspelled_operator_is_taken_for_what_was_meant() => Check.Diagnostics("""
        true adn false or (1 = 2 imples true)
             ^^^ FP1010 Operator expected instead of 'adn'. Did you mean 'and'?
                                 ^^^^^^ FP1010 Operator expected instead of 'imples'. Did you mean 'implies'?
        """);

    [Fact]
    public void A_backslash_that_starts_no_escape_is_found_where_it_stands() => Check.Diagnostics("""
        'a\d' | '\u12' | '\\ \/ \f \n \r \t \' \" \` \u00e9'
          ^^ FP1011 '\d' is no escape sequence: write '\\' for a backslash.
                 ^^ FP1011 '\u' is no escape sequence: write '\\' for a backslash.
        """);

    [Fact]
    public void A_wrong_date_or_time_is_told_apart_by_reason_at_its_part() => Check.Diagnostics("""
        @2020-13-01
              ^^ FP1012 '@2020-13-01' is no date, dateTime or time: a month is 01 to 12.
        @2015-13
              ^^ FP1012 '@2015-13' is no date, dateTime or time: a month is 01 to 12.
        @2015-02-30
                 ^^ FP1012 '@2015-02-30' is no date, dateTime or time: a day of this month is 01 to 28.
        @20-01
         ^^ FP1012 '@20-01' is no date, dateTime or time: a year has four digits.
        @2020-01-01T25:00
                    ^^ FP1012 '@2020-01-01T25:00' is no date, dateTime or time: an hour is 00 to 23.
        @T25
          ^^ FP1012 '@T25' is no date, dateTime or time: an hour is 00 to 23.
        @T10:61
             ^^ FP1012 '@T10:61' is no date, dateTime or time: a minute is 00 to 59.
        @T10:30:99
                ^^ FP1012 '@T10:30:99' is no date, dateTime or time: a second is 00 to 59.
        @2020-1-1
              ^ FP1012 '@2020-1-1' is no date, dateTime or time: a month is 01 to 12.
        @2020-01-01T10:00+15:00
                         ^^^^^^ FP1012 '@2020-01-01T10:00+15:00' is no date, dateTime or time: a time zone is Z or +hh:mm or -hh:mm.
        @T10:00Z
               ^ FP1012 '@T10:00Z' is no date, dateTime or time: a time has no time zone.
        @20200101
         ^^^^^^^^ FP1012 '@20200101' is no date, dateTime or time: a year has four digits.
        @T
        ^^ FP1012 '@T' is no date, dateTime or time: an hour is 00 to 23.
        @ = 1
        ^ FP1012 '@' is no date, dateTime or time: a year, or T and an hour, must follow.
        """);

    [Fact]
    public void An_expression_that_nests_too_deep_has_one_finding()
    {
        var text = new string('(', 200) + "1" + new string(')', 199);

        var finding = Assert.Single(FhirPath.Language.Syntax.SyntaxTree.Parse(text).Diagnostics);

        Assert.Equal("FP1013", finding.Code);
    }

    [Fact]
    public void An_element_of_an_instance_needs_a_colon() => Check.Diagnostics("""
        Quantity { value 5 }
                   ^^^^^ FP1014 ':' expected after 'value'.
        """);

    [Fact]
    public void A_dollar_name_is_one_of_three() => Check.Diagnostics("""
        name.select($thsi)
                    ^^^^^ FP2006 '$thsi' is none of $this, $index and $total.
        """);

    [Fact]
    public void Several_slips_are_several_findings() => Check.Diagnostics("""
        name.where(use = ).given adn (1 + ) or 'a\d
                       ^ FP1005 Expression expected after '='.
                                 ^^^ FP1010 Operator expected instead of 'adn'. Did you mean 'and'?
                                        ^ FP1005 Expression expected after '+'.
                                               ^^^^ FP1001 The string has no closing quote '.
                                                 ^^ FP1011 '\d' is no escape sequence: write '\\' for a backslash.
        """);
}
