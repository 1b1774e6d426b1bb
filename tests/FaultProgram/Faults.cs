using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using FhirPathAspire.ServiceDefaults.Processes;
using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

namespace FhirPathAspire.FaultProgram;

/// <summary>The faults, each really committed by this process; what it found out is written line by line.</summary>
internal static class Faults
{
    private const int BlockBytes = 16 << 20;
    private const int MostChildren = 200;

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["exit", var code]:
                return int.Parse(code, CultureInfo.InvariantCulture);
            case ["wait"]:
                Say("waiting");
                await Task.Delay(Timeout.Infinite);
                break;
            case ["deaf"]:
                await IgnoreTerminationAsync();
                break;
            case ["eat-memory", var blocks]:
                EatMemory(int.Parse(blocks, CultureInfo.InvariantCulture));
                await Task.Delay(Timeout.Infinite);
                break;
            case ["spin"]:
                Spin();
                break;
            case ["open-files"]:
                OpenFiles();
                break;
            case ["start-processes"]:
                StartProcesses();
                break;
            case ["show", var file]:
                Say(await File.ReadAllTextAsync(file));
                break;
            case ["run", var program, .. var arguments]:
                using (var child = Process.Start(program, arguments))
                {
                    await child.WaitForExitAsync();
                }

                break;
            case ["variables"]:
                Say(string.Join('\n', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal)));
                break;
            case ["write-temporary"]:
                var path = Path.Combine(Path.GetTempPath(), "left-behind.txt");
                await File.WriteAllTextAsync(path, "left behind");
                Say(path);
                break;
            case ["connect", var port]:
                await ConnectAsync(int.Parse(port, CultureInfo.InvariantCulture));
                break;
            case ["host"]:
                await HostAsync();
                break;
            case ["host-without-network", var port]:
                await HostWithoutNetworkAsync(port);
                break;
            default:
                throw new ArgumentException($"No such fault: {string.Join(' ', args)}");
        }

        return 0;
    }

    private static void Say(string line) => Console.Out.WriteLine(line);

    private static async Task IgnoreTerminationAsync()
    {
        using var ignored = PosixSignalRegistration.Create(PosixSignal.SIGTERM, static context => context.Cancel = true);
        Say("deaf");
        await Task.Delay(Timeout.Infinite);
    }

    private static void EatMemory(int blocks)
    {
        var eaten = new nint[blocks];
        for (var block = 0; block < blocks; block++)
        {
            eaten[block] = Marshal.AllocHGlobal(BlockBytes);
            for (var page = 0; page < BlockBytes; page += Environment.SystemPageSize)
            {
                Marshal.WriteByte(eaten[block], page, 1);
            }
        }

        Say($"ate {blocks} blocks");
    }

    private static void Spin()
    {
        Say("spinning");
        while (Environment.ProcessId != 0)
        {
            Thread.SpinWait(1_000);
        }
    }

    private static void OpenFiles()
    {
        var open = new List<FileStream>();
        try
        {
            while (open.Count < short.MaxValue)
            {
                open.Add(File.OpenRead("/dev/null"));
            }

            Say("opened all");
        }
        catch (IOException failure)
        {
            open.ForEach(static file => file.Dispose());
            Say(failure.Message);
        }
    }

    private static void StartProcesses()
    {
        try
        {
            for (var count = 0; count < MostChildren; count++)
            {
                using var child = Process.Start("/bin/sleep", ["60"]);
            }

            Say("started all");
        }
        catch (Win32Exception failure)
        {
            Say(failure.Message);
        }
    }

    private static async Task ConnectAsync(int port)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
            Say("connected");
        }
        catch (SocketException failure)
        {
            Say(failure.SocketErrorCode.ToString());
        }
    }

    // A host with a child that has a folder; somebody will kill the host.
    private static async Task HostAsync()
    {
        using var host = new ProcessHost(HelperProgram.OfThisProcess(), TimeProvider.System);
        await host.StartAsync();
        var self = HelperProgram.OfThisProcess();
        var spec = new ProcessSpec(self.FileName, [.. self.Arguments, "deaf"], AppContext.BaseDirectory, Inherited())
        {
            Sandbox = new ProcessSandbox { PrivateTemporaryFolder = true },
        };
        var child = await host.StartAsync("child", spec, Say);
        Say($"child {child.Id}");
        Say($"folder {child.TemporaryFolder}");
        await child.Exited;
    }

    // A host, perhaps without rights, whose child tries to connect.
    private static async Task HostWithoutNetworkAsync(string port)
    {
        var self = HelperProgram.OfThisProcess();
        using var host = new ProcessHost(self, TimeProvider.System);
        await host.StartAsync();
        var spec = new ProcessSpec(
            self.FileName, [.. self.Arguments, "connect", port], AppContext.BaseDirectory, Inherited())
        {
            Sandbox = new ProcessSandbox { NoNetwork = true, IsStrict = true },
        };
        using var child = await host.StartAsync("child", spec, Say);
        Say(child.Enforcement.Rows[0].How);
        await child.Exited;
        await host.StopAsync(child);
        await host.StopAsync();
    }

    private static Dictionary<string, string> Inherited() => Environment.GetEnvironmentVariables()
        .Cast<System.Collections.DictionaryEntry>()
        .ToDictionary(static entry => (string)entry.Key, static entry => (string?)entry.Value ?? "");
}
