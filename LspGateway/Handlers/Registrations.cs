using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FhirPathAspire.LspGateway.Protocol;
using FhirPathAspire.LspGateway.Sessions;
using FhirPathAspire.LspGateway.Settings;
using FileSystemWatcher = FhirPathAspire.LspGateway.Protocol.FileSystemWatcher;

namespace FhirPathAspire.LspGateway.Handlers;

/// <summary>
/// What is registered at run time with clients that can do that. Each is asked for by itself: a client that refuses one
/// may well do another, and one that refuses loses nothing but that.
/// </summary>
internal static class Registrations
{
    /// <summary>Each registration, and what follows where the client accepts it.</summary>
    public static IEnumerable<(Registration Registration, Action Accepted)> For(Session session)
    {
        var client = session.Client;
        if (client.RegistersPullDiagnostics)
        {
            // Whether the client could do it or not: diagnostics are pushed until it pulls.
            yield return (PullDiagnostics(), static () => { });
        }

        if (client.RegistersConfiguration)
        {
            yield return (
                new Registration(
                    "fhirpath-settings",
                    "workspace/didChangeConfiguration",
                    JsonElement.Parse("""{"section":"fhirpath"}""")),
                static () => { });
        }

        if (client is { SharesFiles: true, Workspace.WatchesFiles: true })
        {
            yield return (WatchedFiles(session), () => session.Files.IsWatched = true);
        }
    }

    private static Registration PullDiagnostics() => new(
        "fhirpath-diagnostics",
        DocumentDiagnosticHandler.Name,
        Options(
            new DiagnosticRegistrationOptions(
                [new DocumentFilter("fhirpath")],
                DocumentDiagnosticHandler.Identifier,
                InterFileDependencies: false,
                WorkspaceDiagnostics: true),
            LspJson.Types.DiagnosticRegistrationOptions));

    private static Registration WatchedFiles(Session session)
    {
        List<JsonElement> patterns = [Pattern("**/*.fhirpath"), Pattern("**/*.json")];
        if (session.Client.Workspace.WatchesFolders
            && Path.GetDirectoryName(Path.GetDirectoryName(session.UserSettingsFile)) is { Length: > 0 } home)
        {
            patterns.Add(Options(
                new RelativePattern(new Uri(home).AbsoluteUri, SettingsFile.UserPath), LspJson.Types.RelativePattern));
        }

        return new Registration(
            "fhirpath-files",
            DidChangeWatchedFilesHandler.Name,
            Options(
                new DidChangeWatchedFilesRegistrationOptions(
                    [.. patterns.Select(static pattern => new FileSystemWatcher(pattern))]),
                LspJson.Types.DidChangeWatchedFilesRegistrationOptions));
    }

    private static JsonElement Options<T>(T options, JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToElement(options, type);

    private static JsonElement Pattern(string glob) => JsonElement.Parse($"\"{glob}\"");
}
