using FhirPathAspire.LspGateway.Sessions;

namespace FhirPathAspire.LspGateway.Settings;

/// <summary>Tells one client what of its settings has no effect, once and not again with every key that is set.</summary>
internal sealed class SettingsComplaints(ClientProxy client)
{
    private string? _last;

    public void Tell(UserSettings settings)
    {
        if (settings.Complaint is { } complaint && complaint != _last)
        {
            client.LogWarning(complaint);
        }

        _last = settings.Complaint ?? _last;
    }
}
