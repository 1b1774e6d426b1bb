using FhirPathAspire.LspGateway.Documents;

namespace FhirPathAspire.LspGateway.Protocol;

/// <summary>Zero-based; the column counts units of the negotiated encoding. {"line":0,"character":7}</summary>
internal sealed record Position(uint Line, uint Character)
{
    public static Position From(TextPosition position) => new((uint)position.Line, (uint)position.Column);

    public TextPosition ToTextPosition() => new(Line, Character);
}
