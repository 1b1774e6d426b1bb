using System.Text.Json;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Settings;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>Asks a client that keeps the settings itself (workspace/configuration).</summary>
internal static class ConfigurationPull
{
    public static void Ask(Session session)
    {
        if (!session.Client.AnswersConfiguration)
        {
            return;
        }

        session.ToClient.Request(
            "workspace/configuration",
            new ConfigurationParams([new ConfigurationItem(UserSettings.Section)]),
            LspJson.Types.ConfigurationParams,
            answer =>
            {
                // One value for each item that was asked for: [{"fhir":"R5"}]
                // and null where the client has no such section, which takes back nothing that it said before.
                if (answer is { ValueKind: JsonValueKind.Array } values && values.GetArrayLength() > 0
                    && values[0].ValueKind != JsonValueKind.Null)
                {
                    Apply(session, values[0]);
                }
            });
    }

    /// <summary>Every open document is read anew with the settings.</summary>
    public static void Apply(Session session, JsonElement settings) => session.Configure(SettingsReader.Read(settings));
}
