namespace FhirPath.Language.Syntax;

/// <summary>Where a token may stand besides between two operands.</summary>
[Flags]
public enum TokenRoles
{
    /// <summary>Nowhere else.</summary>
    None = 0,

    /// <summary>Where the grammar asks for an identifier.</summary>
    Name = 1,

    /// <summary>At the start of an operand that is no name.</summary>
    Term = 2,

    /// <summary>By itself, as a literal.</summary>
    Literal = 4,

    /// <summary>Before an operand, as its sign.</summary>
    Sign = 8,
}
