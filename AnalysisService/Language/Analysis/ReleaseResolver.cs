using FhirPath.Language.Diagnostics;
using FhirPath.Language.Model;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis;

/// <summary>Finds the model that options or a directive ask for.</summary>
internal static class ReleaseResolver
{
    /// <summary>The model; null, and a problem at <paramref name="span"/>, where the release is not known.</summary>
    public static FhirModel? Resolve(
        ModelCatalog models, string? release, TextSpan span, DiagnosticBag problems)
    {
        var name = string.IsNullOrWhiteSpace(release) ? FhirModels.DefaultRelease : release;
        var model = models.Find(name);
        if (model is null)
        {
            problems.Add(Errors.UnknownRelease(span, name, models.Releases));
        }

        return model;
    }
}
