namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="Supported">Whether several folders may be open.</param>
/// <param name="ChangeNotifications">Whether the server wants to hear of it.</param>
internal sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);
