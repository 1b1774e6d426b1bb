namespace FhirPathAspire.ServiceDefaults.Listening;

/// <summary>The usual URLs of a service that configures its listeners itself.</summary>
public static class ListenUrls
{
    /// <summary>
    /// Takes the URLs out of the environment, before the host reads it: the service's own listeners stand for them, and
    /// Kestrel would warn at every start that they are overridden. Where there are none but ports, as a container is
    /// given them by Aspire's publishers, they are open on every address.
    /// </summary>
    /// <returns>The URLs with semicolons between, or null where none are given.</returns>
    public static string? Take()
    {
        var urls = TakeVariable("ASPNETCORE_URLS");
        var ports = TakeVariable("HTTP_PORTS");
        return urls ?? (ports is null ? null : OnEveryAddress(ports));
    }

    private static string OnEveryAddress(string ports) =>
        string.Join(';', ports.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(port => $"http://*:{port}"));

    private static string? TakeVariable(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, null);
        return value is "" ? null : value;
    }
}
