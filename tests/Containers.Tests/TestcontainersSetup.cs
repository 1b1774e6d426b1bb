namespace FhirPathAspire.Containers.Tests;

/// <summary>Testcontainers reads these variables when it is first used.</summary>
internal static class TestcontainersSetup
{
    /// <summary>Settings for the engine that <paramref name="docker"/> reaches; what is set already stays.</summary>
    public static async Task SpeakToAsync(DockerClient docker)
    {
        // Its helper would be another image to pull; the fixture removes what it made.
        Default("TESTCONTAINERS_RYUK_DISABLED", "true");

        // Older engines refuse clients that are newer, unless they speak the engine's version.
        Default("DOCKER_API_VERSION", (await docker.RunAsync("version", "--format", "{{.Server.APIVersion}}")).Trim());
    }

    private static void Default(string name, string value)
    {
        if (Environment.GetEnvironmentVariable(name) is null)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
