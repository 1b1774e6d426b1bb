using System.Globalization;
using System.Text;

namespace FhirPathAspire.Benchmarks.Graph;

/// <summary>A document with one line that is being typed: it ends in a dot, and the number in it changes.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Text">As it is opened.</param>
/// <param name="Line">The line that is typed, from 0.</param>
internal sealed record EditedText(string Name, string Text, int Line)
{
    private const string BeforeNumber = "name.where(text = 'edit ";
    private const string AfterNumber = "').";
    private const int Digits = 8;

    /// <summary>Typical lines.</summary>
    public static readonly string[] Expressions =
    [
        "name.where(use = 'official').given.first() & ' ' & name.family.first()",
        "contact.where(relationship.coding.code = 'N').name.family",
        "telecom.where(system = 'phone' and use != 'old').value",
        "birthDate <= today() implies deceased.exists().not()",
        "identifier.where(system = 'http://example.org/mrn').value.first().length() > 3",
        "address.where(period.end.empty()).select(line.first() + ', ' + city)",
        "iif(gender = 'female', 'F', 'M') in ('F' | 'M')",
        "extension('http://example.org/birth-place').value.ofType(Address).city",
    ];

    /// <summary>Five lines.</summary>
    public static EditedText Small { get; } = Create("small file", lines: 5, typed: 4);

    /// <summary>Two hundred lines, typed in the middle.</summary>
    public static EditedText Large { get; } = Create("200 lines", lines: 200, typed: 100);

    /// <summary>The characters of the number in <see cref="Line"/>.</summary>
    public static Range Number { get; } = BeforeNumber.Length..(BeforeNumber.Length + Digits);

    /// <summary>Where completion is asked for: behind the dot.</summary>
    public static int Completed { get; } = BeforeNumber.Length + Digits + AfterNumber.Length;

    /// <summary>A line and column with something to tell about.</summary>
    public static (int Line, int Character) Hovered => (1, 7);

    /// <summary>A line and column between the parentheses of a call.</summary>
    public static (int Line, int Character) InCall => (1, "contact.where(".Length);

    /// <summary>No two alike, so that no answer is one remembered from an earlier sample.</summary>
    public static string NumberOf(int sample) => sample.ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>A document of so many lines.</summary>
    public static EditedText Create(string name, int lines, int typed)
    {
        var text = new StringBuilder("// @resource Patient\n");
        for (var line = 1; line < lines; line++)
        {
            text.Append(line == typed
                ? $"{BeforeNumber}{NumberOf(0)}{AfterNumber};\n"
                : $"{Expressions[line % Expressions.Length]}\n");
        }

        return new EditedText(name, text.ToString(), typed);
    }
}
