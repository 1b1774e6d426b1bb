using FhirPath.Language.Model;

namespace FhirPath.Language.Binding;

/// <summary>What a condition has made sure of: <c>value is Quantity</c>.</summary>
/// <param name="Path">What was tested, as it is written; <c>$this</c> for the focus itself.</param>
/// <param name="Type">What it is.</param>
internal readonly record struct TypeFact(string Path, TypeInfo Type);
