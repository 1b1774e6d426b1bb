using System.Collections.Immutable;

namespace FhirPath.Language.Binding;

/// <summary>
/// How things stood where a chain of operands began. Each operand starts from there: what is defined in one is not
/// known in the next.
/// </summary>
/// <param name="Defined">The variables defined before.</param>
/// <param name="TypeTests">How many type tests there were before.</param>
internal readonly record struct OperandStart(ImmutableDictionary<string, DefinedVariable> Defined, int TypeTests);
