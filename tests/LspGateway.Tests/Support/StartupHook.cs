using System.Globalization;
using System.Net;
using System.Net.Sockets;

/// <summary>
/// Runs inside of a product's process before its own code does (DOTNET_STARTUP_HOOKS, and so without a namespace) and plants a
/// mistake there: it happens when the test that listens on the port says so.
/// </summary>
internal static class StartupHook
{
    /// <summary>"thread:4711" or "task:4711": where the mistake is, and on which port the test listens.</summary>
    public const string Variable = "FHIRPATH_TEST_FAULT";

    public const string Secret = "Patient.secretword";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split(':') is [var place, var port])
        {
            new Thread(() => Fail(place, int.Parse(port, CultureInfo.InvariantCulture))) { IsBackground = true }.Start();
        }
    }

    private static void Fail(string place, int port)
    {
        using var told = new TcpClient();
        told.Connect(IPAddress.Loopback, port);
        told.GetStream().ReadByte();
        if (place == "thread")
        {
            throw new InvalidOperationException(Secret);
        }

        Forget();

        // Tasks that nobody looked at are found by the collector.
        GC.GetTotalMemory(forceFullCollection: true);
        told.GetStream().ReadByte();
    }

    private static void Forget()
    {
        var failed = Task.Run(static () => throw new InvalidOperationException(Secret));
        ((IAsyncResult)failed).AsyncWaitHandle.WaitOne();
    }
}
