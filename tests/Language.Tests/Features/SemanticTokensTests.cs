using System.Text;
using FhirPath.Language.Analysis;
using FhirPath.Language.Features;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Features;

public sealed class SemanticTokensTests
{
    private static readonly AnalysisOptions Options = new("R4", "Patient", []);

    [Fact]
    public void Every_word_has_its_place_and_class() => Verify(
        """
        Patient.name.where(use = 'official').given.first()
        ^^^^^^^ Resource Defined
                ^^^^ Element Defined
                     ^^^^^ Function Defined
                           ^^^ Element Defined
                               ^ Operator
                                 ^^^^^^^^^^ Code
                                             ^^^^^ Element Defined
                                                   ^^^^^ Function Defined
        """);

    [Fact]
    public void Words_of_the_language_are_told_from_names() => Verify(
        """
        active and (deceased is boolean or contact.nothing.contains('x')) = true
        ^^^^^^ Element Defined
               ^^^ Keyword
                    ^^^^^^^^ Element Defined
                             ^^ Keyword
                                ^^^^^^^ Type Defined
                                        ^^ Keyword
                                           ^^^^^^^ Element Defined
                                                   ^^^^^^^ Element
                                                           ^^^^^^^^ Function Defined
                                                                    ^^^ String
                                                                          ^ Operator
                                                                            ^^^^ Keyword
        """);

    [Fact]
    public void Types_with_their_namespace_are_one_name_of_two_parts() => Verify(
        """
        deceased.ofType(FHIR.boolean) | deceased is System.Boolean
        ^^^^^^^^ Element Defined
                 ^^^^^^ Function Defined
                        ^^^^ Namespace Defined
                             ^^^^^^^ Type Defined
                                      ^ Operator
                                        ^^^^^^^^ Element Defined
                                                 ^^ Keyword
                                                    ^^^^^^ Namespace Defined
                                                           ^^^^^^^ Type Defined
        """);

    [Fact]
    public void Variables_numbers_dates_and_units() => Verify(
        """
        defineVariable('v', $this).select(%v + 1.5 * %resource.birthDate - @2020-01 + 3 days + 4 'mg')
        ^^^^^^^^^^^^^^ Function Defined
                       ^^^ Variable ReadOnly, Declaration
                            ^^^^^ Item Defined, ReadOnly
                                   ^^^^^^ Function Defined
                                          ^^ Variable ReadOnly
                                             ^ Operator
                                               ^^^ Number
                                                   ^ Operator
                                                     ^^^^^^^^^ Variable Defined, ReadOnly
                                                               ^^^^^^^^^ Element Defined
                                                                         ^ Operator
                                                                           ^^^^^^^^ Number
                                                                                    ^ Operator
                                                                                      ^ Number
                                                                                        ^^^^ Keyword
                                                                                             ^ Operator
                                                                                               ^ Number
                                                                                                 ^^^^ String
        """);

    [Fact]
    public void Instances_and_sort_keys() => Verify(
        """
        name.sort(family desc) | HumanName { use: 'usual' }
        ^^^^ Element Defined
             ^^^^ Function Defined
                  ^^^^^^ Element Defined
                         ^^^^ Keyword
                               ^ Operator
                                 ^^^^^^^^^ Type Defined
                                             ^^^ Element
                                                  ^^^^^^^ Code
        """);

    [Fact]
    public void Comments_and_directives_are_taken_apart() => Verify(
        """
        // @resource Patient
        ^^ Comment
           ^^^^^^^^^ Directive Defined
                     ^^^^^^^ Type
        // @context Patient.contact, HumanName
        ^^ Comment
           ^^^^^^^^ Directive Defined
                    ^^^^^^^ Type
                            ^^^^^^^ Element
                                     ^^^^^^^^^ Type
        // @var me: HumanName[]
        ^^ Comment
           ^^^^ Directive Defined
                ^^ Variable Declaration
                    ^^^^^^^^^ Type
        // @rule unknown-element off
        ^^ Comment
           ^^^^^ Directive Defined
                 ^^^^^^^^^^^^^^^ Code
                                 ^^^ Keyword
        // about this one
        ^^^^^^^^^^^^^^^^^ Comment
        name /* the name */ .given; id // last
        ^^^^ Element Defined
             ^^^^^^^^^^^^^^ Comment
                             ^^^^^ Element Defined
                                    ^^ Element Defined
                                       ^^^^^^^ Comment
        """);

    [Fact]
    public void A_function_for_older_expressions_only_is_deprecated() => Verify(
        """
        deceased.as(boolean)
        ^^^^^^^^ Element Defined
                 ^^ Function Defined, Deprecated
                    ^^^^^^^ Type Defined
        """);

    [Fact]
    public void Codes_are_told_from_other_strings_however_they_are_reached() => Verify(
        """
        maritalStatus.coding.where(code = 'M' and system = 'x').exists() and ('male' | 'female') contains gender
        ^^^^^^^^^^^^^ Element Defined
                      ^^^^^^ Element Defined
                             ^^^^^ Function Defined
                                   ^^^^ Element Defined
                                        ^ Operator
                                          ^^^ Code
                                              ^^^ Keyword
                                                  ^^^^^^ Element Defined
                                                         ^ Operator
                                                           ^^^ String
                                                                ^^^^^^ Function Defined
                                                                         ^^^ Keyword
                                                                              ^^^^^^ Code
                                                                                     ^ Operator
                                                                                       ^^^^^^^^ Code
                                                                                                 ^^^^^^^^ Keyword
                                                                                                          ^^^^^^ Element Defined
        """);

    [Fact]
    public void A_part_of_the_document_has_the_tokens_that_the_whole_has_there()
    {
        var text = string.Join('\n', Enumerable.Range(0, 20).Select(line => $"name.given // {line}\n/* {line} */ id"));
        var snapshot = Snapshot.Create(text, Options);
        var all = SemanticTokens.Of(snapshot);
        for (var start = 0; start < text.Length; start += 7)
        {
            var part = new TextSpan(start, Math.Min(40, text.Length - start));
            var expected = all.Where(token => token.Span.End > part.Start && token.Span.Start < part.End);
            Assert.Equal(expected, SemanticTokens.In(snapshot, part));
        }
    }

    [Fact]
    public void A_text_that_is_too_long_to_bind_is_coloured_by_form()
    {
        var line = "Patient.name.where(use = 'official')\n";
        var text = string.Concat(Enumerable.Repeat(line, (SemanticTokens.LongestBoundText / line.Length) + 1));
        var tokens = SemanticTokens.Of(Snapshot.Create(text, Options));

        Assert.Equal(
            [SemanticClass.Element, SemanticClass.Element, SemanticClass.Function, SemanticClass.Element],
            tokens.Take(4).Select(token => token.Class));
        Assert.True(tokens.Count <= SemanticTokens.MostTokens);
    }

    private static void Verify(string annotated)
    {
        var lines = annotated.ReplaceLineEndings("\n").Split('\n');
        var text = string.Join('\n', lines.Where(line => !line.TrimStart().StartsWith('^')));
        Assert.Equal(string.Join('\n', lines), Render(text, SemanticTokens.Of(Snapshot.Create(text, Options))));
    }

    private static string Render(string text, IReadOnlyList<SemanticToken> tokens)
    {
        var rendered = new StringBuilder();
        var start = 0;
        foreach (var line in text.Split('\n'))
        {
            rendered.Append(line).Append('\n');
            foreach (var token in tokens.Where(token => token.Span.Start >= start && token.Span.Start <= start + line.Length))
            {
                rendered.Append(' ', token.Span.Start - start).Append('^', token.Span.Length)
                    .Append(' ').Append(token.Class)
                    .Append(token.Traits == SemanticTraits.None ? "" : $" {token.Traits}").Append('\n');
            }

            start += line.Length + 1;
        }

        return rendered.ToString().TrimEnd('\n');
    }
}
