using FhirPath.Analysis.V1;
using Navigation = FhirPath.Language.Features.Navigation;
using Types = FhirPath.Language.Features.ModelDocuments;

namespace FhirPathAspire.AnalysisService.Rpc;

/// <summary>Names, and where they lead.</summary>
internal static partial class ProtoMapping
{
    public static Occurrence ToMessage(Navigation.Occurrence occurrence) => new()
    {
        Span = ToMessage(occurrence.Span),
        Kind = occurrence.Kind switch
        {
            Navigation.OccurrenceKind.Mention => OccurrenceKind.Mention,
            Navigation.OccurrenceKind.Read => OccurrenceKind.Read,
            Navigation.OccurrenceKind.Declaration => OccurrenceKind.Declaration,
            var kind => throw new ArgumentOutOfRangeException(
                nameof(occurrence), kind, "A kind of occurrence without a message."),
        },
    };

    public static Navigation.NavigationGoal ToGoal(NavigationGoal goal) => goal switch
    {
        NavigationGoal.Declaration => Navigation.NavigationGoal.Declaration,
        NavigationGoal.TypeDefinition => Navigation.NavigationGoal.TypeDefinition,
        NavigationGoal.Implementation => Navigation.NavigationGoal.Implementation,
        // Unspecified, and whatever a newer caller may know.
        _ => Navigation.NavigationGoal.Definition,
    };

    public static NavigationTarget ToMessage(Navigation.NavigationTarget target) => target.Model is { } place
        ? new NavigationTarget { ModelPlace = ToMessage(place) }
        : new NavigationTarget { Span = ToMessage(target.Span), Selection = ToMessage(target.Selection) };

    public static TypeNode ToMessage(Types.TypeNode node) => new()
    {
        Release = node.Release,
        Name = node.Type.Name,
        Detail = node.Detail ?? "",
        IsAbstract = node.Type.IsAbstract,
        Place = ToMessage(node.Place),
    };

    private static ModelPlace ToMessage(Types.ModelPlace place) => new()
    {
        Release = place.Release,
        Type = place.Type,
        Line = place.Line,
        Column = place.Column,
        Length = place.Length,
        EndLine = place.EndLine,
    };
}
