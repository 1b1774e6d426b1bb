using FhirPathAspire.LspGateway.Protocol;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>What the server does on one LSP method. One instance serves every session and holds no state of any.</summary>
internal abstract class MessageHandler
{
    /// <summary>"textDocument/hover"</summary>
    public abstract string Method { get; }

    /// <summary>What a user reads where it takes long.</summary>
    public virtual string Title => "Waiting for FHIRPath analysis";

    /// <summary>
    /// Whether it changes what later messages see: where one that does fails halfway, the session can't go on.
    /// </summary>
    public abstract bool ChangesSession { get; }

    /// <summary>Tells the client what this handler can do; most have one property to set, some none.</summary>
    public virtual void Advertise(ServerCapabilities capabilities, ClientFeatures client)
    {
    }
}
