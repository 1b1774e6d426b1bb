using FhirPath.Language.Analysis;
using FhirPath.Language.Documents;

namespace FhirPath.Language.Features.Navigation;

/// <summary>Which <c>@var</c> directive declares a variable at a place: the last one of its name that stands above.</summary>
internal sealed class DeclaredVariables
{
    private readonly Dictionary<string, List<(int LineStart, int Name)>> _declarations = new(StringComparer.Ordinal);

    public DeclaredVariables(Snapshot snapshot)
    {
        foreach (var directive in snapshot.Document.Directives)
        {
            if (directive.Kind != DirectiveKind.Variable || directive.Value.Length == 0)
            {
                continue;
            }

            var span = VariableDirective.Read(directive.Value, directive.ValueSpan.Start).Name;
            var name = snapshot.Text.Substring(span.Start, span.Length);
            if (!_declarations.TryGetValue(name, out var places))
            {
                _declarations.Add(name, places = []);
            }

            places.Add((directive.LineStart, span.Start));
        }
    }

    /// <summary>Offset of the name in the directive that holds for an expression there; null where none does.</summary>
    public int? Find(string name, int expressionStart)
    {
        if (!_declarations.TryGetValue(name, out var places))
        {
            return null;
        }

        var index = places.BinarySearch((expressionStart, int.MaxValue));
        index = index < 0 ? ~index - 1 : index;
        return index < 0 ? null : places[index].Name;
    }
}
