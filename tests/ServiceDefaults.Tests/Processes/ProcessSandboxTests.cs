using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using FhirPathAspire.ServiceDefaults.Processes;
using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

/// <summary>Each wall of the sandbox, with a child that really runs against it.</summary>
public sealed class ProcessSandboxTests(FaultHost host) : IClassFixture<FaultHost>
{
    private const string Secret = "FHIRPATH_TEST_SECRET";

    [Fact]
    public async Task No_new_privileges_is_visible_in_the_child()
    {
        FaultHost.SkipUnlessLinux();

        var run = await RunAsync(
            new ProcessSandbox { NoNewPrivileges = true }, "show", "/proc/self/status");

        Assert.Matches(@"NoNewPrivs:\s1", run.Output);
        Assert.True(run.Enforcement.IsComplete, run.Enforcement.Missing());
    }

    [Theory]
    [UnsupportedOSPlatform("windows")]
    [InlineData(false, "0")]
    [InlineData(true, "65534")]
    public async Task A_setuid_program_gives_root_only_to_a_child_that_may_get_new_privileges(
        bool noNewPrivileges, string expectedUser)
    {
        FaultHost.SkipUnlessRoot();
        var folder = Directory.CreateTempSubdirectory("fhirpath-setuid-");
        try
        {
            const UnixFileMode Everybody = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
            var program = Path.Combine(folder.FullName, "id");
            File.Copy("/usr/bin/id", program);
            File.SetUnixFileMode(folder.FullName, Everybody);
            File.SetUnixFileMode(program, Everybody | UnixFileMode.SetUser);

            var run = await host.RunAsync(
                new ProcessSpec(program, ["-u"], "/", new Dictionary<string, string>())
                {
                    Sandbox = new ProcessSandbox { User = FaultHost.NobodyUser, NoNewPrivileges = noNewPrivileges },
                });

            Assert.Equal(expectedUser, run.Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_child_sees_the_variables_that_are_named_and_no_secret_of_its_parent()
    {
        Environment.SetEnvironmentVariable(Secret, "open sesame");
        try
        {
            var run = await RunAsync(new ProcessSandbox { InheritedVariables = ["HOME"] }, "variables");

            Assert.DoesNotContain(Secret, run.Output, StringComparison.Ordinal);
            Assert.Equal(
                ["DOTNET_EnableDiagnostics", "FHIRPATH_PROCESS_MARK", "HOME", "PATH"], run.Lines);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Secret, null);
        }
    }

    [Fact]
    public async Task What_a_child_leaves_in_its_temporary_folder_is_gone_after_it()
    {
        var run = await RunAsync(new ProcessSandbox { PrivateTemporaryFolder = true }, "write-temporary");

        var file = Assert.Single(run.Lines);
        Assert.Equal(run.TemporaryFolder, Path.GetDirectoryName(file));
        Assert.False(File.Exists(file));
        Assert.False(Directory.Exists(run.TemporaryFolder));
    }

    [Theory]
    [InlineData(false, "connected", "connected")]
    [InlineData(true, "NetworkUnreachable", "AccessDenied")]
    public async Task A_child_without_network_does_not_even_reach_loopback(
        bool noNetwork, string expectedOfRoot, string expectedOfOthers)
    {
        FaultHost.SkipUnlessLinux();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var run = await RunAsync(
            new ProcessSandbox { NoNetwork = noNetwork }, "connect", $"{port}");

        Assert.Equal(Environment.IsPrivilegedProcess ? expectedOfRoot : expectedOfOthers, run.Output);
        Assert.True(run.Enforcement.IsComplete, run.Enforcement.Missing());
    }

    [Fact]
    public async Task A_host_without_rights_takes_the_network_from_its_child_by_a_filter()
    {
        FaultHost.SkipUnlessRoot();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var run = await RunAsync(
            new ProcessSandbox { User = FaultHost.NobodyUser }, "host-without-network", $"{port}");

        Assert.Contains("A filter of system calls (seccomp)", run.Output, StringComparison.Ordinal);
        Assert.Contains("AccessDenied", run.Lines);
    }

    [Fact]
    public async Task A_child_is_the_user_that_is_asked_for_and_in_no_other_group()
    {
        FaultHost.SkipUnlessRoot();

        var run = await RunAsync(new ProcessSandbox { User = FaultHost.NobodyUser }, "show", "/proc/self/status");

        Assert.Matches(@"Uid:\s65534\s65534\s65534\s65534", run.Output);
        Assert.Matches(@"Gid:\s65534\s65534\s65534\s65534", run.Output);
        Assert.Matches(@"Groups:\s*\n", run.Output);
    }

    [Fact]
    public async Task A_strict_child_does_not_start_without_something_that_was_asked_for()
    {
        FaultHost.SkipUnlessRoot();
        var spec = FaultHost.Spec("wait") with
        {
            Limits = new ProcessLimits { Processes = 10 },
            Sandbox = new ProcessSandbox { IsStrict = true },
        };

        var failure = await Assert.ThrowsAsync<ProcessStartException>(() => host.StartAsync(spec, static _ => { }));

        Assert.Contains("RLIMIT_NPROC does not hold for root", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_system_refuses_is_reported_in_its_own_words()
    {
        FaultHost.SkipUnlessLinux();

        // More files than the system allows anybody.
        var run = await host.RunAsync(FaultHost.Spec("exit", "0") with
        {
            Limits = new ProcessLimits { OpenFiles = int.MaxValue },
        });

        var row = run.Enforcement.Of(SandboxMeasure.OpenFiles);
        Assert.Equal(EnforcementState.Refused, row?.State);
        Assert.Equal("Operation not permitted.", row?.How);
    }

    [Fact]
    public async Task A_limited_program_that_does_not_exist_is_an_error_of_the_start()
    {
        FaultHost.SkipUnlessLinux();
        var spec = FaultHost.Spec() with
        {
            FileName = "no-such-program-anywhere",
            Limits = new ProcessLimits { OpenFiles = 100 },
        };

        await Assert.ThrowsAsync<ProcessStartException>(() => host.StartAsync(spec, static _ => { }));
    }

    private Task<FaultRun> RunAsync(ProcessSandbox sandbox, params string[] fault) =>
        host.RunAsync(FaultHost.Spec(fault) with { Sandbox = sandbox });
}
