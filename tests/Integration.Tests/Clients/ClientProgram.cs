using System.Diagnostics;
using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>A published language client with a script that makes it do a <see cref="TypingSession"/>.</summary>
/// <param name="Name">For reading.</param>
/// <param name="Program">Path of the executable.</param>
/// <param name="Arguments">Its command line.</param>
internal sealed record ClientProgram(string Name, string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>Neovim's own client, in an editor without a screen; the script is written for 0.7 to 0.9.</summary>
    public static ClientProgram Neovim() => new(
        "Neovim",
        InstalledProgram.FindOrSkip("nvim"),
        ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", Script("neovim", "session.lua")]);

    /// <summary>Emacs with eglot.</summary>
    public static ClientProgram Emacs() => new(
        "Emacs", InstalledProgram.FindOrSkip("emacs"), ["--batch", "-q", "-l", Script("emacs", "session.el")]);

    /// <summary>The wire code of VS Code, in Node.</summary>
    public static Task<ClientProgram> VisualStudioCodeProtocolAsync() =>
        NodeAsync("vscode-languageserver-protocol", "node", "session.mjs");

    /// <summary>The same, with a case for each feature.</summary>
    public static Task<ClientProgram> FeaturesAsync() =>
        NodeAsync("vscode-languageserver-protocol, feature by feature", "node", "features.mjs");

    /// <summary>CodeMirror's client, in Node.</summary>
    public static Task<ClientProgram> CodeMirrorAsync() => NodeAsync("CodeMirror", "codemirror", "session.mjs");

    /// <summary>A whole CodeMirror editor, in Chromium.</summary>
    public static Task<ClientProgram> CodeMirrorInBrowserAsync() =>
        NodeAsync("CodeMirror in Chromium", "codemirror", "browser-session.mjs");

    /// <summary>How to start it, with everything that it keeps in one folder.</summary>
    public ProcessStartInfo StartIn(string folder) => new(Program, Arguments)
    {
        WorkingDirectory = folder,
        Environment =
        {
            ["CLIENT_FOLDER"] = folder,
            ["HOME"] = folder,
            ["XDG_CACHE_HOME"] = folder,
            ["XDG_CONFIG_HOME"] = folder,
            ["XDG_DATA_HOME"] = folder,
            ["XDG_STATE_HOME"] = folder,
        },
    };

    private static async Task<ClientProgram> NodeAsync(string name, params string[] script)
    {
        var node = InstalledProgram.FindOrSkip("node");
        var folder = await NodePackages.InstallOrSkipAsync();
        return new ClientProgram(name, node, [Path.Combine([folder, .. script])]);
    }

    private static string Script(params string[] segments) => Path.Combine([NodePackages.Scripts, .. segments]);
}
