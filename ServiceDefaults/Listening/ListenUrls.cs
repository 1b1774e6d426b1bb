namespace FhirPathAspire.ServiceDefaults.Listening;

/// <summary>The usual URLs of a service that configures its listeners itself.</summary>
public static class ListenUrls
{
    /// <summary>
    /// Takes the URLs out of the environment, before the host reads it: the service's own listeners stand for them, and
    /// Kestrel would warn at every start that they are overridden.
    /// </summary>
    /// <returns>The URLs with semicolons between, or null where none are given.</returns>
    public static string? Take()
    {
        const string Variable = "ASPNETCORE_URLS";
        var urls = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, null);
        return urls;
    }
}
