namespace FhirPath.Language.Features.Navigation;

/// <summary>A variable that an expression defines for itself.</summary>
/// <param name="Name">Without percent sign.</param>
/// <param name="Definition">Offset of the name in its <c>defineVariable</c>.</param>
public sealed record ExpressionVariable(string Name, int Definition) : Referent
{
    internal override string Spelling => Name;

    internal override int? Home => Definition;
}
