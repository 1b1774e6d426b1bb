using FhirPath.Language.Analysis;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Tests.Corpus;

namespace FhirPath.Language.Tests.Analysis;

/// <summary>A bracket or quote is missed where its author would put it.</summary>
public sealed class BracketRepairTests
{
    private static readonly AnalysisOptions Patient = new("R4", "Patient", []);

    [Fact]
    public void A_closing_bracket_belongs_where_names_types_and_functions_make_sense() => Check.Diagnostics("""
        name.where(use = 'official'.given.first()
                                   ^0 FP1004 ')' expected: '(' is not closed.
        name.where(use = 'official'
                                   ^0 FP1004 ')' expected: '(' is not closed.
        name.where(given.exists().family
                                 ^0 FP1004 ')' expected: '(' is not closed.
        name[0.given
              ^0 FP1004 ']' expected: '[' is not closed.
        name.exists() and (telecom.exists() or address.exists()
                                                               ^0 FP1004 ')' expected: '(' is not closed.
        """, Patient);

    [Fact]
    public void An_opening_bracket_belongs_behind_the_function() => Check.Diagnostics("""
        name.where use = 'official')
                  ^0 FP1015 '(' expected: ')' closes nothing.
        name.whereuse = 'official').given
                  ^0 FP1015 '(' expected: ')' closes nothing.
        name.exists)
                   ^0 FP1015 '(' expected: ')' closes nothing.
        name 0].given
            ^0 FP1015 '[' expected: ']' closes nothing.
        """, Patient);

    [Fact]
    public void A_bracket_typed_twice_is_unexpected() => Check.Diagnostics("""
        name.where(use = 'official')).given
                                    ^ FP1008 Unexpected ')'.
        contact.where((name.exists() and telecom.exists()).name
                      ^ FP1008 Unexpected '('.
        """, Patient);

    [Fact]
    public void Where_several_places_are_as_likely_the_bracket_without_partner_is_the_place() => Check.Diagnostics("""
        a.select(b | c
                ^ FP1004 ')' expected: '(' is not closed.
        """);

    [Fact]
    public void A_quote_belongs_where_the_rest_makes_sense() => Check.Diagnostics("""
        name.where(use = 'official).given
                         ^^^^^^^^^ FP1001 The string has no closing quote '.
        name.where(use = official').given
                         ^^^^^^^^^ FP1016 The string has no opening quote '.
        telecom.where(system = 'phone and use = 'work').value
                               ^^^^^^ FP1001 The string has no closing quote '.
        iif(active, 'yes, 'no')
                    ^^^^ FP1001 The string has no closing quote '.
        """, Patient);

    [Fact]
    public void Several_slips_are_each_found_once() => Check.Diagnostics("""
        name.exists( adn contact.where(name = )
                    ^0 FP1004 ')' expected: '(' is not closed.
                     ^^^ FP1010 Operator expected instead of 'adn'. Did you mean 'and'?
                                            ^ FP1005 Expression expected after '='.
        """, Patient);

    [Fact]
    public void What_follows_a_missing_bracket_is_judged_as_if_it_were_there() => Check.Diagnostics("""
        name.where(use = 'official'.gven
                                   ^0 FP1004 ')' expected: '(' is not closed.
                                    ^^^^ FP2001 'gven' is no element of HumanName. Did you mean 'given'?
        """, Patient);

    [Fact]
    public void A_fix_sets_its_finding_right()
    {
        foreach (var text in Expressions.All.SelectMany(Slips))
        {
            foreach (var finding in ExpressionCheck.Check(text, Patient).Diagnostics.Where(IsOfBracketOrQuote))
            {
                foreach (var edit in finding.Fixes.Select(fix => Assert.Single(fix.Edits)))
                {
                    var repaired = text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
                    Assert.True(
                        CountErrors(repaired) < CountErrors(text), $"{finding.Code} {finding.Span}: {text}\n{repaired}");
                }
            }
        }
    }

    private static bool IsOfBracketOrQuote(Diagnostic diagnostic) =>
        diagnostic.Code is "FP1001" or "FP1004" or "FP1015" or "FP1016";

    private static int CountErrors(string text) =>
        FhirPath.Language.Syntax.SyntaxTree.Parse(text).Diagnostics.Length;

    private static IEnumerable<string> Slips(string text) => Enumerable.Range(0, text.Length)
        .Where(index => text[index] is '(' or ')' or '[' or ']' or '\'')
        .Select(index => text.Remove(index, 1));
}
