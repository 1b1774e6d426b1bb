using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis;

/// <summary>
/// Finds the types that options or a directive name as context: a type or element path, or several of them with commas
/// or bars between, as search parameters write them.
/// </summary>
internal static class ContextResolver
{
    private static readonly char[] Separators = [',', '|'];

    /// <summary>
    /// The types; unknown where none is named, and where one is not of the model, which is a problem at
    /// <paramref name="span"/>.
    /// </summary>
    public static BoundType Resolve(FhirModel model, string? context, TextSpan span, DiagnosticBag problems)
    {
        if (string.IsNullOrWhiteSpace(context))
        {
            return BoundType.Unknown;
        }

        // The canonical URL of a profile may have a bar of its own, before its version.
        if (context.Contains("://", StringComparison.Ordinal)
            && model.FindProfile(context.AsSpan().Trim()) is { } profile)
        {
            return BoundType.One(profile.Type);
        }

        var types = BoundType.Empty;
        foreach (var range in context.AsSpan().SplitAny(Separators))
        {
            var path = context.AsSpan()[range].Trim();
            if (model.ResolvePath(path) is not { } target)
            {
                problems.Add(Errors.UnknownContext(span, path.ToString(), model.Release, Suggest(model, path)));
                return BoundType.Unknown;
            }

            types = types.Or(BoundType.Of(target.Types, isCollection: false, target.Element));
        }

        return types;
    }

    private static string? Suggest(FhirModel model, ReadOnlySpan<char> path) =>
        path.Contains('.') ? null : EditDistance.Nearest(path, model.Types.Select(type => type.Name));
}
