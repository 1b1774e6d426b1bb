using FhirPathAspire.ServiceDefaults.Lifecycle;

namespace FhirPathAspire.ServiceDefaults.Tests.Lifecycle;

public sealed class ServerStateTableTests
{
    /// <summary>Row: the state before. Columns: Starting, Running, Degraded, ShuttingDown, Stopped, Error.</summary>
    public static TheoryData<ServerState, string> Rows => new()
    {
        { ServerState.Starting, "no yes yes yes no yes" },
        { ServerState.Running, "no no yes yes no yes" },
        { ServerState.Degraded, "no yes yes yes no yes" },
        { ServerState.ShuttingDown, "no no no no yes yes" },
        { ServerState.Stopped, "no no no no no no" },
        { ServerState.Error, "no no no no yes no" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_state_may_be_followed_by(ServerState from, string followers)
    {
        var allowed = Enum.GetValues<ServerState>().Select(to => ServerStateTable.Allows(from, to) ? "yes" : "no");

        Assert.Equal(followers, string.Join(' ', allowed));
    }
}
