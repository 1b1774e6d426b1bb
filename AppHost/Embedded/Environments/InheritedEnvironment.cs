using System.Collections;

namespace FhirPathAspire.AppHost.Embedded.Environments;

/// <summary>What a process inherits from the AppHost: everything but what is about the AppHost itself.</summary>
internal static class InheritedEnvironment
{
    private static readonly HashSet<string> NotInherited = new(StringComparer.OrdinalIgnoreCase)
    {
        "ASPNETCORE_URLS", "DOTNET_LAUNCH_PROFILE", "ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "ASPIRE_LOGLEVEL",
    };

    private static readonly string[] NotInheritedPrefixes = ["DEBUG_SESSION", "DCP_"];

    /// <summary>The inherited part of an environment.</summary>
    public static Dictionary<string, string> From(IDictionary environment)
    {
        var inherited = new Dictionary<string, string>(
            OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (DictionaryEntry entry in environment)
        {
            if (entry is { Key: string name, Value: string value } && IsInherited(name))
            {
                inherited[name] = value;
            }
        }

        return inherited;
    }

    private static bool IsInherited(string name) => !NotInherited.Contains(name)
        && !NotInheritedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
