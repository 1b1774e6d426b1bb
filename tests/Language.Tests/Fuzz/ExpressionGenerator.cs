using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;

namespace FhirPath.Language.Tests.Fuzz;

/// <summary>Writes expressions by the grammar, with names of the model and the catalog, a few of them wrong.</summary>
internal sealed class ExpressionGenerator(Random random)
{
    private const int DeepestNesting = 5;

    private static readonly string[] Operators =
        [.. SyntaxFacts.Rows.Where(row => row.Precedence > 0).Select(row => row.Spelling)];

    private static readonly string[] Functions = [.. FunctionCatalog.All.Select(function => function.Name).Distinct()];
    private static readonly string[] Types = ["Patient", "Quantity", "string", "FHIR.Coding", "System.Boolean", "Nonsense"];

    private static readonly string[] Terms =
    [
        "5", "0", "5L", "1.50", "true", "false", "{}", "'text'", "''", "'it\\'s'", "@2020-01", "@2020-01-31T10:30:00Z", "@T10",
        "4 'mg'", "3 days", "%resource", "%context", "%ucum", "%`vs-x`", "%'odd name'", "$this", "$index", "$total", "`name`",
    ];

    private static readonly string[] Names = ElementNames();

    public string Write() => Expression(0);

    private string Expression(int depth) => random.Next(depth > DeepestNesting ? 3 : 10) switch
    {
        0 or 1 => Path(depth),
        2 => Terms[random.Next(Terms.Length)],
        3 or 4 => $"{Expression(depth + 1)} {Pick(Operators)} {Operand(depth)}",
        5 => $"({Expression(depth + 1)})",
        6 => $"{(random.Next(2) == 0 ? "-" : "+")}{Expression(depth + 1)}",
        7 => $"{Path(depth)} {(random.Next(2) == 0 ? "is" : "as")} {Pick(Types)}",
        8 => $"Quantity {{ value: {Expression(depth + 1)}, unit: 'x' }}",
        _ => $"{Path(depth)}[{Expression(depth + 1)}]",
    };

    private string Operand(int depth) => random.Next(20) == 0 ? Pick(Types) : Expression(depth + 1);

    private string Path(int depth)
    {
        var path = random.Next(3) == 0 ? Pick(Terms) : Pick(Names);
        for (var steps = random.Next(4); steps > 0; steps--)
        {
            path += random.Next(3) == 0 ? $".{Pick(Names)}" : $".{Call(depth)}";
        }

        return path;
    }

    private string Call(int depth)
    {
        var name = Pick(Functions);
        var most = FunctionCatalog.TryGet(name, out var function) ? Math.Min(function.Parameters.Length, 3) : 2;
        var count = random.Next(10) == 0 ? random.Next(4) : random.Next(most + 1);
        var arguments = Enumerable.Range(0, count).Select(
            index => function?.ParameterAt(index)?.Kind == ParameterKind.Type ? Pick(Types) : Expression(depth + 2));
        return $"{name}({string.Join(", ", arguments)})";
    }

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];

    private static string[] ElementNames()
    {
        if (!FhirModels.TryGet("R4", out var model))
        {
            throw new InvalidOperationException("There is no R4.");
        }

        string[] types = ["Patient", "Observation", "HumanName", "Bundle", "Questionnaire", "Coding", "Quantity", "Extension"];
        return [.. types.SelectMany(name => model.TryGetType(name, out var type) ? type.AllElements : [])
            .Select(element => element.Name).Distinct(), "Patient", "Resource", "nonsense", "contains", "is"];
    }
}
