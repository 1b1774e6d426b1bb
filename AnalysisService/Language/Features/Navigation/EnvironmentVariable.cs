namespace FhirPath.Language.Features.Navigation;

/// <summary>A variable that the surroundings of an expression provide.</summary>
/// <param name="Name">Without percent sign.</param>
/// <param name="Declaration">
/// Offset of the name in the <c>@var</c> directive that declares it; null where the document does not.
/// </param>
public sealed record EnvironmentVariable(string Name, int? Declaration) : Referent
{
    internal override string Spelling => Name;
}
