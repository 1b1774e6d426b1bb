using System.Text.Json;

namespace FhirPathAspire.LspGateway.Protocol;

/// <param name="GlobPattern">A pattern, or one below a folder: {"baseUri":"file:///home/x","pattern":"*.json"}.</param>
internal sealed record FileSystemWatcher(JsonElement GlobPattern);
