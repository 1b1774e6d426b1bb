using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Documents;
using FhirPath.Language.Features.ModelDocuments;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Navigation;

/// <summary>From a name to where it is defined, and to the types of what it stands for.</summary>
public static class Navigator
{
    // More than any choice or abstract type of FHIR has.
    private const int MostTargets = 500;

    private static readonly string[] FocusVariables = ["context", "resource", "rootResource"];

    /// <summary>The places that the name at an offset leads to; null where it leads nowhere.</summary>
    public static NavigationResult? From(Snapshot snapshot, int offset, NavigationGoal goal)
    {
        var occurrence = Occurrences.At(snapshot, offset);
        if (goal is NavigationGoal.Definition or NavigationGoal.Declaration)
        {
            return occurrence is null
                ? null
                : Result(occurrence.Span, Definitions(snapshot, occurrence, goal));
        }

        if ((occurrence is null ? TypedNodeAt(snapshot, offset) : (occurrence.Span, occurrence.Type)) is not { } typed
            || snapshot.ContextAt(typed.Span.Start).Model is not { } model)
        {
            return null;
        }

        var types = goal == NavigationGoal.TypeDefinition ? typed.Type.Types : TypesOfValues(model, typed.Type);
        var places = new ModelPlaces(model);
        return Result(typed.Span, types.Select(places.Of).OfType<ModelPlace>().Select(NavigationTarget.Of));
    }

    private static NavigationResult? Result(TextSpan origin, IEnumerable<NavigationTarget> targets)
    {
        var found = targets.Distinct().Take(MostTargets).ToList();
        return found.Count == 0 ? null : new NavigationResult(origin, [.. found]);
    }

    private static IEnumerable<NavigationTarget> Definitions(
        Snapshot snapshot, Occurrence occurrence, NavigationGoal goal)
    {
        switch (occurrence.Referent)
        {
            case ExpressionVariable variable:
                return Declarations(snapshot, variable);
            case EnvironmentVariable { Declaration: not null } variable:
                return Declarations(snapshot, variable);
            case EnvironmentVariable variable when FocusVariables.Contains(variable.Name):
                return FocusDirective(snapshot, occurrence.Span.Start);
            case ScopeWord { Call: { } call, CallName: { } name }:
                return [NavigationTarget.Of(call, name)];
            case ScopeWord { Kind: SyntaxKind.ThisKeyword }:
                return FocusDirective(snapshot, occurrence.Span.Start);
            case ModelElement:
                var isFirst = goal == NavigationGoal.Declaration;
                return InModel(snapshot, occurrence, places => occurrence.Elements
                    .Select(element => places.Of(isFirst ? ModelElement.Of(element).Element : element)));
            case ModelType type:
                return InModel(snapshot, occurrence, places => [places.Of(type.Type)]);
            default:
                return [];
        }
    }

    // What an expression declares is in that one, everything else in directives.
    private static IEnumerable<NavigationTarget> Declarations(Snapshot snapshot, Referent variable)
    {
        var places = variable.Home is null ? DirectiveOccurrences.In(snapshot) : Occurrences.All(snapshot, variable);
        return places
            .Where(occurrence => occurrence.Kind == OccurrenceKind.Declaration && occurrence.Referent == variable)
            .Select(occurrence => NavigationTarget.Of(occurrence.Extent, occurrence.Span));
    }

    private static IEnumerable<NavigationTarget> InModel(
        Snapshot snapshot, Occurrence occurrence, Func<ModelPlaces, IEnumerable<ModelPlace?>> find) =>
        snapshot.ContextAt(occurrence.Span.Start).Model is { } model
            ? find(new ModelPlaces(model)).OfType<ModelPlace>().Select(NavigationTarget.Of)
            : [];

    // What an expression is evaluated on says the last directive above it that says anything of it.
    private static IEnumerable<NavigationTarget> FocusDirective(Snapshot snapshot, int offset)
    {
        var expressionStart = snapshot.ExpressionAt(offset)?.Start ?? offset;
        var directive = snapshot.Document.Directives.LastOrDefault(directive =>
            directive.LineStart <= expressionStart
            && directive is { Kind: DirectiveKind.Resource or DirectiveKind.Context, Value.Length: > 0 });
        return directive is null
            ? []
            : [NavigationTarget.Of(
                TextSpan.FromBounds(directive.NameSpan.Start, directive.ValueSpan.End), directive.ValueSpan)];
    }

    // An operator, a literal, a bracket: what the innermost expression around it yields.
    private static (TextSpan Span, BoundType Type)? TypedNodeAt(Snapshot snapshot, int offset)
    {
        if (offset < 0 || offset > snapshot.Text.Length || snapshot.At(offset) is not { Token: { } token } location)
        {
            return null;
        }

        return location.Ancestors.OfType<ExpressionSyntax>().FirstOrDefault() is { } node
            ? (location.ToDocument(token.Span), location.Expression.Bindings[node].Type)
            : null;
    }

    // Nothing where the type at hand is the one of the values anyway.
    private static IEnumerable<TypeInfo> TypesOfValues(FhirModel model, BoundType type) =>
        type.Types.Length > 1 || type.Types.Any(own => own.IsAbstract)
            ? type.Types.SelectMany(own => own.IsAbstract ? TypeRelations.ConcreteTypes(model, own) : [own])
            : [];
}
