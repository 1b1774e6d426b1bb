namespace FhirPathAspire.LspGateway.Wire;

/// <summary>What came from a connection.</summary>
internal enum IncomingKind
{
    /// <summary>The other side will send nothing more.</summary>
    End,

    /// <summary>A message's bytes.</summary>
    Message,

    /// <summary>Something that is no message; the next one may be.</summary>
    Refused,

    /// <summary>Something after which the beginning of the next message can't be told.</summary>
    Broken,
}
