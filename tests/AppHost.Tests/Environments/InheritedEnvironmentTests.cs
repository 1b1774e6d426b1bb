using System.Collections;
using FhirPathAspire.AppHost.Embedded.Environments;

namespace FhirPathAspire.AppHost.Tests.Environments;

public sealed class InheritedEnvironmentTests
{
    [Theory]
    [InlineData("PATH", true)]
    [InlineData("MY_SETTING", true)]
    [InlineData("ASPNETCORE_URLS", false)]
    [InlineData("DOTNET_LAUNCH_PROFILE", false)]
    [InlineData("ASPNETCORE_ENVIRONMENT", false)]
    [InlineData("DOTNET_ENVIRONMENT", false)]
    [InlineData("ASPIRE_LOGLEVEL", false)]
    [InlineData("DEBUG_SESSION_PORT", false)]
    [InlineData("DCP_ANYTHING", false)]
    public void All_is_inherited_but_what_is_about_the_AppHost_itself(string name, bool isInherited)
    {
        var inherited = InheritedEnvironment.From(new Hashtable { [name] = "value" });

        Assert.Equal(isInherited, inherited.ContainsKey(name));
    }
}
