namespace FhirPathAspire.AppHost.Embedded.Endpoints;

/// <summary>The sentence for a fixed port that another process holds.</summary>
internal static class PortInUse
{
    public static string Sentence(int port, string whose) =>
        $"Port {port} ({whose}) is already in use: stop the program that listens there"
        + $"{Finder(port)}, or choose another port (--help lists the options).";

    private static string Finder(int port) => OperatingSystem.IsWindows()
        ? $" (netstat -ano | findstr :{port} finds it)"
        : $" (ss -ltnp 'sport = :{port}' or lsof -i :{port} finds it)";
}
