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
                if (answer is { ValueKind: System.Text.Json.JsonValueKind.Array } values && values.GetArrayLength() > 0)
                {
                    Apply(session, values[0]);
                }
            });
    }

    /// <summary>Every open document is read anew with the settings.</summary>
    public static void Apply(Session session, System.Text.Json.JsonElement settings)
    {
        session.Configure(SettingsReader.Read(settings));
        foreach (var document in session.Documents.All)
        {
            session.Diagnostics.Changed(document);
        }
    }
}
