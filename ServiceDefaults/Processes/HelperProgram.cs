using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>
/// A program of ours that becomes the watchdog of a run, or the launcher of a limited process, when it is started with
/// an argument of theirs: its Main asks <see cref="IsAskedFor"/> before anything else.
/// </summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">What comes before the helper's own argument, such as the assembly that dotnet runs.</param>
public sealed record HelperProgram(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>A program given by its built assembly.</summary>
    public static HelperProgram OfAssembly(string path) => new(DotnetHost.Path, [path]);

    /// <summary>The program that runs now: itself where it is native or has a launcher, else dotnet with it.</summary>
    public static HelperProgram OfThisProcess()
    {
        var program = Environment.ProcessPath ?? DotnetHost.Path;
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? new HelperProgram(program, [Environment.GetCommandLineArgs()[0]])
            : new HelperProgram(program, []);
    }

    /// <summary>Whether a command line asks for a helper instead of the program itself.</summary>
    public static bool IsAskedFor(IReadOnlyList<string> args) =>
        Watchdog.IsAskedFor(args) || LauncherStub.IsAskedFor(args);

    /// <summary>Runs the helper that the command line asks for; the answer is the exit code.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args) => Watchdog.IsAskedFor(args)
        ? await Watchdog.RunAsync(Console.In)
        : LauncherStub.Run(args);
}
