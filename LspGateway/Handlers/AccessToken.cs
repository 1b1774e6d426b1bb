using System.Text.Json;
using FhirPathAspire.LspGateway.Settings;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>The key that a client shows in initialize, where its transport has no place for one.</summary>
internal static class AccessToken
{
    private const string Name = "accessToken";

    /// <summary>From <c>{"accessToken":"…"}</c>, or the same inside of the settings' section; null where there is none.</summary>
    public static string? Of(JsonElement? options) => options is { ValueKind: JsonValueKind.Object } root
        ? In(root) ?? (root.TryGetProperty(UserSettings.Section, out var section) ? In(section) : null)
        : null;

    private static string? In(JsonElement settings) =>
        settings.ValueKind == JsonValueKind.Object
        && settings.TryGetProperty(Name, out var token)
        && token.ValueKind == JsonValueKind.String
            ? token.GetString()
            : null;
}
