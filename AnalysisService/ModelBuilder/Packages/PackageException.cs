namespace FhirPath.ModelBuilder.Packages;

/// <summary>A package cannot be had; the message says why, for people.</summary>
internal sealed class PackageException(string message) : Exception(message);
