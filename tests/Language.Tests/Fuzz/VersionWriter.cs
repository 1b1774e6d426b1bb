namespace FhirPath.Language.Tests.Fuzz;

/// <summary>Writes an expression as long as some patience allows, and changes it as people do, and as nobody does.</summary>
internal sealed class VersionWriter(Random random)
{
    private const int LongestText = 3_000;

    private static readonly string[] Parts =
    [
        "name.given.first()", "contact.where(relationship.coding.code = 'N').name.family", "birthDate > @2000-01-01 and active",
        "telecom.where(system = 'phone' and use = 'home').value", "(name.exists() and active)", "deceased is boolean", "%x",
        "iif(active, 'a', 'b')", "name.sort(family desc, -given.first())", "5 - 3 > 1", "contact.repeat(name | telecom)", "name[0]",
        "Quantity { value: 5, unit: 'x' }.value", "defineVariable('x', name).select(%x.given)", "%resource.id", "Patient.name",
        "Person.name", "deceased is dateTime and deceased > @2000", "value.ofType(Quantity).value", "name.aggregate($total + 1, 0)",
        "$this.name.given.where($index > 0 and $this is string)", "nonsense.foo", "name.first().given = 'it\\'s'", "-2147483648 + 1",
        "name.where(use = 'official').where(given.exists() and family.exists()).given.select($this.length() > 2)", "name and not active",
        "/* note */ name // end\n", "name.given.all(length() > 1)\n", "name.exists(given)\r\n", "\"double\" = name.\"given\"", "a b c",
        "name.where(given = 'a' or given = 'b' or given = 'c' or family = 'd')", "not name.where(use = 1).given.where($this = 2)",
        "!name.given.where(true).first()", "5.", "1e5", "(a", "null = name", "{}", "-name.given.count()", "name.select(use {a: 1})",
    ];

    private static readonly string[] Joints =
        [" or ", " and ", " | ", " + ", " implies ", " = ", ", ", ".where(", " xor ", "\n or ", ") and (", " and\n", " & "];

    private static readonly string[] Keys =
    [
        "'", "(", ")", "a", "1", ".", ",", "\"", "`", "/", "*", "\n", "\\", "{", "}", "[", "]", "é", "\U0001F600", "%", "$", "=", "|",
        " not ", "-", "\u00A0", " ", "!", "#", "\r\n", ":", "\uFEFF", "\u2019",
    ];

    private readonly ExpressionGenerator _generator = new(random);
    private readonly TextMutator _mutator = new(random);
    private readonly List<string> _before = [];

    public string Write()
    {
        var shape = random.Next(5);
        var (head, joint, tail) = shape switch
        {
            0 => ("name.where(", " and ", ").exists()"),
            1 => ("name", "", ""),
            2 => ("Quantity { value: ", ", value: ", " }"),
            3 => ("", " | ", ""),
            _ => ("", " or ", ""),
        };
        var text = head;
        for (var count = 5 + random.Next(40); count > 0; count--)
        {
            text += shape == 1 ? $".where({Part()})" : random.Next(2) == 0 ? $"({Part()})" : Part();
            text += count == 1 ? tail : random.Next(8) == 0 ? Pick(Joints) : joint;
        }

        return Cut(text);
    }

    /// <summary>The next version; sometimes one that was before.</summary>
    public string Change(string text)
    {
        _before.Add(text);
        var at = random.Next(text.Length + 1);
        return Cut(random.Next(10) switch
        {
            0 => _before[random.Next(_before.Count)],
            1 => text.Insert(at, " "),
            2 => text.Insert(at, Part()),
            3 or 4 => text.Insert(at, Pick(Keys)),
            5 => text.Remove(at, Math.Min(1, text.Length - at)),
            6 => text.Remove(at, Math.Min(random.Next(60), text.Length - at)),
            7 => text + Part(),
            8 => ChangeWord(text, at),
            _ => _mutator.Mutate(text, Part()),
        });
    }

    private string ChangeWord(string text, int at)
    {
        var start = text.IndexOf(' ', at);
        var end = start < 0 ? -1 : text.IndexOf(' ', start + 1);
        return end < 0 ? text : text[..(start + 1)] + Part() + text[end..];
    }

    private string Part() => random.Next(8) == 0 ? _generator.Write() : Pick(Parts);

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;
}
