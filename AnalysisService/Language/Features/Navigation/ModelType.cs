using FhirPath.Language.Model;

namespace FhirPath.Language.Features.Navigation;

/// <summary>A type of the model.</summary>
public sealed record ModelType(TypeInfo Type) : Referent
{
    // A group of elements is named by a path, a profile in several ways.
    internal override string Spelling => Type.Kind == TypeKind.Backbone || Type.IsProfile ? "" : Type.LocalName;
}
