using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Documents;
using FhirPath.Language.Model;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Navigation;

/// <summary>What the values of directives name: types, elements and variables.</summary>
internal static class DirectiveOccurrences
{
    private const string CollectionMark = "[]";

    private static readonly string[] Namespaces = ["FHIR.", "System."];

    /// <summary>Each name of each directive, in the order of the text.</summary>
    public static IEnumerable<Occurrence> In(Snapshot snapshot) =>
        snapshot.Document.Directives.SelectMany(directive => In(snapshot, directive));

    /// <summary>Each name of one directive.</summary>
    public static IEnumerable<Occurrence> In(Snapshot snapshot, Directive directive) => directive switch
    {
        { Value.Length: 0 } => [],
        { Kind: DirectiveKind.Resource or DirectiveKind.Context } => Contexts(snapshot, directive),
        { Kind: DirectiveKind.Variable } => Declaration(snapshot, directive),
        _ => [],
    };

    // Several types stand with commas or bars between; the URL of a profile may have a bar of its own.
    private static List<Occurrence> Contexts(Snapshot snapshot, Directive directive)
    {
        var found = new List<Occurrence>();
        if (snapshot.ContextAt(directive.LineStart).Model is not { } model)
        {
            return found;
        }

        var value = directive.Value.AsSpan();
        if (model.FindProfile(value) is { } profile)
        {
            return [Type(profile.Type, directive.ValueSpan)];
        }

        foreach (var range in value.SplitAny(',', '|'))
        {
            var part = value[range];
            var name = part.Trim();
            var start = directive.ValueSpan.Start + range.Start.Value + (part.Length - part.TrimStart().Length);
            AddPath(found, model, name, start);
        }

        return found;
    }

    private static List<Occurrence> Declaration(Snapshot snapshot, Directive directive)
    {
        var parts = VariableDirective.Read(directive.Value, directive.ValueSpan.Start);
        var found = new List<Occurrence>();
        var model = snapshot.ContextAt(directive.LineStart).Model;
        var type = snapshot.Text.AsSpan(parts.Type.Start, parts.Type.Length);
        if (!parts.Name.IsEmpty)
        {
            var name = snapshot.Text.Substring(parts.Name.Start, parts.Name.Length);
            var bound = model is null ? BoundType.Unknown : VariableTypes.Of(model, type.ToString());
            found.Add(new Occurrence(
                new EnvironmentVariable(name, parts.Name.Start), parts.Name, OccurrenceKind.Declaration, bound)
            {
                Extent = TextSpan.FromBounds(directive.NameSpan.Start, directive.ValueSpan.End),
            });
        }

        if (model is not null && !type.IsEmpty)
        {
            AddPath(
                found, model, type.EndsWith(CollectionMark) ? type[..^CollectionMark.Length] : type, parts.Type.Start);
        }

        return found;
    }

    // A type or profile, and the elements of the path behind it.
    private static void AddPath(List<Occurrence> found, FhirModel model, ReadOnlySpan<char> path, int start)
    {
        foreach (var prefix in Namespaces)
        {
            if (path.StartsWith(prefix) && TypeSpecifiers.Find(model, path.ToString()) is { } qualified)
            {
                var name = new TextSpan(start + prefix.Length, path.Length - prefix.Length);
                found.Add(Type(qualified, name) with { Reach = new TextSpan(start, path.Length) });
                return;
            }
        }

        var length = path.IndexOf('.');
        if (Root(model, length < 0 ? path : path[..length]) is not { } root)
        {
            // The id of a profile may have dots of its own.
            if (Root(model, path) is { } whole)
            {
                found.Add(Type(whole, new TextSpan(start, path.Length)));
            }

            return;
        }

        found.Add(Type(root, new TextSpan(start, length < 0 ? path.Length : length)));
        var reached = ModelPath.Of(root);
        while (length >= 0 && reached is { } owner)
        {
            path = path[(length + 1)..];
            start += length + 1;
            length = path.IndexOf('.');
            var name = length < 0 ? path : path[..length];
            reached = owner.Step(name);
            if (reached is { Element: { } element } step)
            {
                found.Add(new Occurrence(
                    ModelElement.Of(element),
                    new TextSpan(start, name.Length),
                    OccurrenceKind.Mention,
                    BoundType.Of(step.Types, step.IsCollection, element)) { Elements = [element] });
            }
        }
    }

    private static TypeInfo? Root(FhirModel model, ReadOnlySpan<char> name) =>
        TypeSpecifiers.Find(model, name.ToString()) ?? model.FindProfile(name)?.Type;

    private static Occurrence Type(TypeInfo type, TextSpan span) =>
        new(new ModelType(type), span, OccurrenceKind.Mention, BoundType.One(type));
}
