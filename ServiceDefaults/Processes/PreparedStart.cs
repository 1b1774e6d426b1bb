using System.Diagnostics;
using System.Security.Cryptography;
using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>A start with all that was decided before it: through the launcher stub where something needs it.</summary>
/// <param name="Info">What the system is asked to start.</param>
/// <param name="Mark">The mark of its family.</param>
/// <param name="Limits">What is watched.</param>
/// <param name="Plan">What was decided about each measure.</param>
/// <param name="Nonce">What the stub's answer begins with; null where there is no stub.</param>
/// <param name="TemporaryFolder">Its own folder; null where it has none.</param>
internal sealed record PreparedStart(
    ProcessStartInfo Info, string Mark, ProcessLimits Limits, SandboxPlan Plan, string? Nonce, string? TemporaryFolder)
{
    private const int NonceLength = 16;

    /// <exception cref="ProcessStartException">
    /// The program does not exist, its folder can't be made, or not all holds that it must not run without.
    /// </exception>
    public static PreparedStart For(ProcessSpec spec, string mark, HelperProgram helper)
    {
        var isLinux = OperatingSystem.IsLinux();
        var plan = SandboxPlan.For(spec.Limits, spec.Sandbox, isLinux, isLinux && LinuxCalls.IsRoot());
        if (spec.Sandbox.IsStrict && new EnforcementReport(plan.Known) is { IsComplete: false } report)
        {
            throw new ProcessStartException(
                $"The program '{spec.FileName}' may only run with all its limits. {report.Missing()}");
        }

        var nonce = plan.Orders.Count == 0 ? null : RandomNumberGenerator.GetHexString(NonceLength, lowercase: true);
        var info = nonce is null
            ? new ProcessStartInfo(spec.FileName, spec.Arguments)
            : new ProcessStartInfo(
                helper.FileName,
                [
                    .. helper.Arguments,
                    .. LauncherStub.CommandLine(
                        nonce, spec.Sandbox.IsStrict, plan.Orders, SearchPath.Find(spec), spec.Arguments),
                ]);
        info.WorkingDirectory = spec.WorkingDirectory;
        info.UseShellExecute = false;
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        var folder = spec.Sandbox.PrivateTemporaryFolder ? PrivateFolder.Create(spec.Sandbox.User) : null;
        SetEnvironment(info.Environment, spec, mark, folder);
        return new PreparedStart(info, mark, spec.Limits, plan, nonce, folder);
    }

    private static void SetEnvironment(
        IDictionary<string, string?> environment, ProcessSpec spec, string mark, string? folder)
    {
        environment.Clear();
        foreach (var name in spec.Sandbox.InheritedVariables ?? [])
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
            {
                environment[name] = value;
            }
        }

        if (spec.Limits.MemoryBytes is { } most)
        {
            environment["DOTNET_GCHeapHardLimit"] = $"0x{most:X}";
        }

        foreach (var (name, value) in spec.Environment)
        {
            environment[name] = value;
        }

        environment[ProcessMark.Variable] = mark;
        if (folder is not null)
        {
            PrivateFolder.Name(folder, environment);
        }
    }
}
