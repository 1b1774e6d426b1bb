namespace FhirPath.Language.Binding.Functions;

/// <content>https://hl7.org/fhirpath/#string-manipulation</content>
public static partial class FunctionCatalog
{
    private static IEnumerable<FunctionSignature> Strings => Rows(
        FunctionChapter.Strings,
        new("indexOf")
        {
            Input = OneString,
            Parameters = [Value("substring", ValueKind.String)],
            Result = One(Integer).WhereInput,
            Documentation = "Position of the first occurrence of the substring, from 0; -1 if there is none.",
            Example = "'abcdefg'.indexOf('bc')",
        },
        new("lastIndexOf")
        {
            Input = OneString,
            Parameters = [Value("substring", ValueKind.String)],
            Result = One(Integer).WhereInput,
            Documentation = "Position of the last occurrence of the substring, from 0; -1 if there is none.",
            Example = "'abcabc'.lastIndexOf('bc')",
            Origin = FunctionOrigin.TrialUse,
        },
        new("substring")
        {
            Input = OneString,
            Parameters = [Value("start", ValueKind.Integer), Optional(Value("length", ValueKind.Integer))],
            Result = One(String),
            Documentation = "The part from a position (from 0) to the end, or of the given length.",
            Example = "'abcdefg'.substring(3, 2)",
        },
        new("startsWith")
        {
            Input = OneString,
            Parameters = [Value("prefix", ValueKind.String)],
            Result = One(Boolean).WhereInput,
            Documentation = "True if the string begins with the prefix.",
            Example = "Patient.id.startsWith('ex')",
        },
        new("endsWith")
        {
            Input = OneString,
            Parameters = [Value("suffix", ValueKind.String)],
            Result = One(Boolean).WhereInput,
            Documentation = "True if the string ends with the suffix.",
            Example = "Patient.id.endsWith('ple')",
        },
        new("contains")
        {
            Input = OneString,
            Parameters = [Value("substring", ValueKind.String)],
            Result = One(Boolean).WhereInput,
            Documentation =
                "True if the substring occurs in the string. The operator contains asks for an item of a "
                + "collection instead.",
            Example = "'abc'.contains('b')",
        },
        new("upper")
        {
            Input = OneString,
            Result = One(String).WhereInput,
            Documentation = "The string in upper case.",
            Example = "Patient.name.first().family.upper()",
        },
        new("lower")
        {
            Input = OneString,
            Result = One(String).WhereInput,
            Documentation = "The string in lower case.",
            Example = "Patient.name.first().family.lower()",
        },
        new("replace")
        {
            Input = OneString,
            Parameters = [Value("pattern", ValueKind.String), Value("substitution", ValueKind.String)],
            Result = One(String).WhereInput,
            Documentation = "The string with every occurrence of the pattern (plain text) replaced.",
            Example = "'a-b-c'.replace('-', '/')",
        },
        new("matches")
        {
            Input = OneString,
            Parameters = [Value("regex", ValueKind.String), Optional(Value("flags", ValueKind.String))],
            Result = One(Boolean).WhereInput,
            Documentation =
                "True if the regular expression matches somewhere in the string; the dot matches line ends "
                + "too.",
            Example = "Patient.id.matches('[a-z]+')",
        },
        new("matchesFull")
        {
            Input = OneString,
            Parameters = [Value("regex", ValueKind.String), Optional(Value("flags", ValueKind.String))],
            Result = One(Boolean).WhereInput,
            Documentation = "True if the regular expression matches the whole string.",
            Example = "'N8000123'.matchesFull('N[0-9]{8}')",
            Origin = FunctionOrigin.TrialUse,
        },
        new("replaceMatches")
        {
            Input = OneString,
            Parameters =
            [
                Value("regex", ValueKind.String), Value("substitution", ValueKind.String),
                Optional(Value("flags", ValueKind.String)),
            ],
            Result = One(String).WhereInput,
            Documentation =
                "The string with every match of the regular expression replaced; the substitution may name "
                + "groups.",
            Example = "'11/30/1972'.replaceMatches('([0-9]+)/([0-9]+)', '$2-$1')",
        },
        new("length")
        {
            Input = OneString,
            Result = One(Integer).WhereInput,
            Documentation = "The number of characters.",
            Example = "Patient.id.length()",
        },
        new("toChars")
        {
            Input = OneString,
            Result = Many(String),
            Documentation = "The characters as single strings.",
            Example = "'abc'.toChars()",
        },
        new("encode")
        {
            Input = OneString,
            Parameters = [Value("format", ValueKind.String)],
            Result = One(String),
            Documentation = "The string encoded as base64, urlbase64 or hex.",
            Example = "'abc'.encode('base64')",
            Origin = FunctionOrigin.TrialUse,
        },
        new("decode")
        {
            Input = OneString,
            Parameters = [Value("format", ValueKind.String)],
            Result = One(String),
            Documentation = "The string decoded from base64, urlbase64 or hex.",
            Example = "'YWJj'.decode('base64')",
            Origin = FunctionOrigin.TrialUse,
        },
        new("escape")
        {
            Input = OneString,
            Parameters = [Value("target", ValueKind.String)],
            Result = One(String),
            Documentation = "The string escaped for html or json.",
            Example = "'a < b'.escape('html')",
            Origin = FunctionOrigin.TrialUse,
        },
        new("unescape")
        {
            Input = OneString,
            Parameters = [Value("target", ValueKind.String)],
            Result = One(String),
            Documentation = "The string with the escapes of html or json undone.",
            Example = "'a &lt; b'.unescape('html')",
            Origin = FunctionOrigin.TrialUse,
        },
        new("trim")
        {
            Input = OneString,
            Result = One(String).WhereInput,
            Documentation = "The string without white space at both ends.",
            Example = "'  abc '.trim()",
            Origin = FunctionOrigin.TrialUse,
        },
        new("split")
        {
            Input = OneString,
            Parameters = [Value("separator", ValueKind.String)],
            Result = Many(String),
            Documentation = "The parts of the string between the separators.",
            Example = "'a,b,c'.split(',')",
            Origin = FunctionOrigin.TrialUse,
        },
        new("join")
        {
            Input = new(ValueKind.String, IsOrdered: true),
            Parameters = [Optional(Value("separator", ValueKind.String))],
            Result = One(String),
            Documentation = "The strings of the input as one, with the separator between them.",
            Example = "Patient.name.given.join(' ')",
            Origin = FunctionOrigin.TrialUse,
        });
}
