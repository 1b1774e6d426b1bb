namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>How <c>check</c> writes its findings.</summary>
internal enum CheckFormat
{
    /// <summary>A line a finding, <c>file:line:column: severity CODE: message</c>, as compilers write it.</summary>
    Text,

    /// <summary>One JSON array of <see cref="FileFinding"/>.</summary>
    Json,

    /// <summary>A log as code scanning takes it, see <see cref="SarifReport"/>.</summary>
    Sarif,
}
