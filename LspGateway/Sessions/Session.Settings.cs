using FhirPathAspire.LspGateway.Documents;
using FhirPathAspire.LspGateway.Lifecycle;
using FhirPathAspire.LspGateway.Settings;
using FhirPathAspire.LspGateway.Workspaces;

namespace FhirPathAspire.LspGateway.Sessions;

// What holds for all documents of a session, and its changes while documents are open.
internal sealed partial class Session
{
    private UserSettings _ofClient = UserSettings.None;
    private long _settings;

    /// <summary>The settings of a local editor's user.</summary>
    public string UserSettingsFile => _services.Settings.UserFile;

    /// <summary>The client's own settings are new. Called by the reading loop.</summary>
    public void Configure(UserSettings settings)
    {
        _ofClient = settings;
        Reconfigure();
    }

    /// <summary>
    /// Settings may be new, wherever they come from: if they are, every open document is read anew with them, and the
    /// client is told to ask again. Called by the reading loop.
    /// </summary>
    public void Reconfigure()
    {
        var effective = _services.Settings.Combine(_ofClient, Files.Main, Client.SharesFiles);
        _complaints.Tell(effective);
        Documents.Examples.Folders = Files.Current.Folders;
        if (_settings > 0 && effective.Analysis.Equals(Documents.Options)
            && effective.Features.SaysTheSameAs(Features))
        {
            return;
        }

        _settings++;
        Features = effective.Features;
        Documents.Configure(effective.Analysis);
        foreach (var document in Documents.All)
        {
            Diagnostics.Changed(document);
        }

        Refresh();
    }

    /// <summary>A document is opened, changed or closed: where it is an example, others may be about another type now.</summary>
    public void ExampleChanged(OpenDocument document)
    {
        if (document.IsExample)
        {
            ExamplesChanged();
        }
    }

    /// <summary>Files are new or changed that documents may take examples from. Called by the reading loop.</summary>
    public void ExamplesChanged()
    {
        // What was told of files that are not open may be out of date too: their results get other names.
        _settings++;
        var documents = Documents.ReadExamplesAnew();
        foreach (var document in documents)
        {
            Diagnostics.Changed(document);
        }

        if (documents.Count > 0)
        {
            Refresh();
        }
    }

    /// <summary>What the client shows may be out of date, though no document has changed.</summary>
    public void Refresh()
    {
        if (Lifecycle.Phase == SessionPhase.Running)
        {
            foreach (var method in Client.Workspace.Refreshes)
            {
                ToClient.Request(method);
            }
        }
    }

    /// <summary>Reads files of the open folders with the settings that hold now.</summary>
    public WorkspaceTexts WorkspaceTexts() => new(
        Id, Documents.Options, _settings, _services.DocumentLimits) { Examples = Documents.Examples };
}
