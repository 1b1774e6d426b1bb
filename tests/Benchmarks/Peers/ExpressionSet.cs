using System.Collections.Immutable;
using System.Text.Json;
using FhirPathAspire.TestKit;

namespace FhirPathAspire.Benchmarks.Peers;

/// <summary>Expressions that are measured together, all on R4.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Expressions">In the order in which they are parsed, again and again.</param>
internal sealed record ExpressionSet(string Name, ImmutableArray<SampleExpression> Expressions)
{
    /// <summary>What is typed most: paths, and a path with a condition.</summary>
    public static ExpressionSet Short { get; } = new("short",
    [
        new("name.given", "Patient"),
        new("Patient.birthDate", "Patient"),
        new("telecom.count() > 1", "Patient"),
        new("code.coding.code", "Observation"),
        new("status = 'final'", "Observation"),
        new("value is Quantity", "Observation"),
        new("descendants().count()", "Patient"),
        new("name.where(use = 'official').given.first()", "Patient"),
    ]);

    /// <summary>What invariants, search parameters and mappings are made of.</summary>
    public static ExpressionSet Typical { get; } = new("typical",
    [
        new("Patient.telecom.where(system = 'phone' and use = 'work').value", "Patient"),
        new("name.exists() or telecom.exists() or address.exists() or organization.exists()", "Patient.contact"),
        new("birthDate <= today() and deceased.exists().not()", "Patient"),
        new("iif(gender = 'female', 'Ms ', 'Mr ') & name.first().family", "Patient"),
        new("identifier.where(system = 'urn:oid:1.2.36').value.matches('^[A-Z]{2}[0-9]+$')", "Patient"),
        new("extension('http://example.org/birth-place').value.ofType(Address).city", "Patient"),
        new("name.select(given.first() & ' ' & family).first().upper()", "Patient"),
        new("dataAbsentReason.empty() or value.empty()", "Observation"),
        new("(component.empty() and hasMember.empty()) implies (dataAbsentReason.exists() or value.exists())",
            "Observation"),
        new("(Observation.effective as dateTime) | (Observation.effective as Period)", "Observation"),
        new("component.where(code.coding.exists(code = '8480-6')).value.ofType(Quantity).value > 140", "Observation"),
        new("start.empty() or end.empty() or start <= end", "Period"),
        new("code.empty() or system.exists()", "Quantity"),
        new("type = 'document' implies entry.first().resource.is(Composition)", "Bundle"),
        new("entry.resource.ofType(MedicationRequest).where(status = 'active').count() > 0", "Bundle"),
        new("Encounter.subject.where(resolve() is Patient)", "Encounter"),
        new("contained.where(('#' + id in %resource.descendants().reference).not()).empty()", "Patient"),
        new("(1 | 2 | 3 | 4).select($this * 2).aggregate($total + $this, 0)", "Patient"),
    ]);

    /// <summary>The specification's expressions, where they lie beside the checkout; else null.</summary>
    public static async Task<ExpressionSet?> FindPublishedAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(Repository.Shared ?? "", "corpora", "spec-expressions-r4.jsonl");
        if (!File.Exists(path))
        {
            return null;
        }

        var lines = await File.ReadAllLinesAsync(path, cancellationToken);
        return new ExpressionSet("published with R4", [.. lines.Select(Read)]);
    }

    private static SampleExpression Read(string line)
    {
        using var row = JsonDocument.Parse(line);
        var expression = row.RootElement.GetProperty("expression").GetString()
            ?? throw new InvalidDataException($"A row has no expression: {line}");
        return new SampleExpression(expression, row.RootElement.GetProperty("context").GetString());
    }
}
