namespace FhirPathAspire.LspGateway.Settings;

/// <summary>Where settings come from that no client sends: the environment and, for a local editor, files.</summary>
internal sealed class ProcessSettings(IConfiguration configuration)
{
    /// <summary>Name of the configuration value that names another file of the user's; empty for none.</summary>
    public const string UserFileKey = "Lsp:UserSettingsFile";

    /// <summary>What the environment says; holds for every session of the process.</summary>
    public UserSettings Environment { get; } = EnvironmentSettings.Read(configuration);

    /// <summary>The user's own settings for all folders, <c>~/.fhirpath-lsp/config.json</c>.</summary>
    public string UserFile { get; } = configuration[UserFileKey] ?? Path.Combine(
        System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), SettingsFile.UserPath);

    /// <summary>What holds, the first that says something: the client, its folder, its user, the environment.</summary>
    /// <param name="client">What the client says at run time.</param>
    /// <param name="folder">The folder that a local editor has open; null where there is none.</param>
    /// <param name="readsFiles">Whether the client is an editor on this machine.</param>
    public UserSettings Combine(UserSettings client, string? folder, bool readsFiles)
    {
        if (!readsFiles)
        {
            return client.Over(Environment);
        }

        var ofFolder = folder is null ? UserSettings.None : SettingsFile.Of(Path.Combine(folder, SettingsFile.Name));
        return client.Over(ofFolder).Over(SettingsFile.Of(UserFile)).Over(Environment);
    }
}
