using FhirPathAspire.AppHost.Embedded.Lifetime;

namespace FhirPathAspire.AppHost.Tests.Supervision;

public sealed class LauncherWatchTests
{
    [Theory]
    [InlineData("dotnet\0run\0--project\0AppHost\0", true)]
    [InlineData("/usr/share/dotnet/dotnet\0watch\0", true)]
    [InlineData("dotnet\0test\0", false)]
    [InlineData("/bin/bash\0", false)]
    [InlineData("systemd\0run\0", false)]
    [InlineData("", false)]
    public void Only_dotnet_run_and_watch_take_the_graph_with_them(string commandLine, bool isLauncher) =>
        Assert.Equal(isLauncher, LauncherWatch.IsLauncher(commandLine));
}
