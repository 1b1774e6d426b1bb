namespace FhirPath.Packages;

/// <summary>What somebody should know of a package that was loaded, or could not be.</summary>
/// <param name="Package">Its name and version.</param>
/// <param name="Message">A sentence.</param>
/// <param name="IsFailure">True where the package could not be loaded at all; false for a part that is left out.</param>
public sealed record FhirPackageNotice(string Package, string Message, bool IsFailure);
