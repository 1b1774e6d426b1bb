namespace FhirPath.Language.Tests.Corpus;

/// <summary>Expressions as people write them, touching every construct of the grammar: food for laws and benchmarks.</summary>
internal static class Expressions
{
    public static readonly string[] All =
    [
        "name.given",
        "Patient.name.where(use = 'official').given.first()",
        "telecom.where(system = 'phone' and use = 'work').value",
        "name.exists() and contact.all(name.exists() or telecom.exists() or address.exists())",
        "descendants().count()",
        "(1 | 2 | 3 | 4).select($this * 2).aggregate($total + $this, 0)",
        "-a.b + +3 * -(4 - 5) div 2 mod 7 & 'x'",
        "value is Quantity implies (value as Quantity).unit.exists()",
        "value.ofType(FHIR.Quantity) ~ 4.0 'mg' or value !~ 3 days",
        "birthDate >= @1970-01-01 and birthDate < today() - 18 years",
        "@2015-02-04T14:34:28.123+09:00 != @T14:34 xor @2015T = {}",
        "%resource.id in ('a' | 'b') = %`vs-administrative-gender`.empty()",
        "%'my var' contains `odd \\`name` and %\"double\".exists()",
        "iif(gender = 'male', 'Mr', iif(gender = 'female', 'Ms', {})) + ' ' + name[0].family",
        "name.sort(family desc, given.first() asc, -$index).last()",
        "Quantity { value: 5.0, unit: 'mg' }.value * 5L",
        "FHIR.Coding{}.code.empty() and System.Quantity { : } is System.Quantity",
        "contains.contains('x').in.is(String) and as.as(Patient)",
        "'its' | 'esc \\' \\u00e9 \\\\ \\n' | ''",
        "// a comment first\nname /* in between */ . given // and after\n | name\n.family",
        "Bundle.entry.resource.where($this is Patient).link.other.resolve()",
        "defineVariable('n', name.count()).select(%n > 1) and $total.exists()",
        "item.repeat(item).where(linkId = '1.1').answer.value.trace('answers', code)",
        "a implies b or c and d in e = f < g | h is i + j * k",
    ];
}
