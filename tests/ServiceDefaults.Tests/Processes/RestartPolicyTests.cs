using FhirPathAspire.ServiceDefaults.Processes.Supervision;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

public sealed class RestartPolicyTests
{
    [Theory]
    [InlineData(0, 0, 1, 0.05, false)]
    [InlineData(1, 0, 2, 1, false)]
    [InlineData(2, 0, 3, 2, false)]
    [InlineData(3, 0, 4, 4, false)]
    [InlineData(4, 0, 5, 8, true)]
    [InlineData(5, 0, 6, 16, true)]
    [InlineData(6, 0, 7, 30, true)]
    [InlineData(7, 0, 8, 30, true)]
    [InlineData(1_000, 0, 1_001, 30, true)]
    [InlineData(3, 9.9, 4, 4, false)]
    [InlineData(3, 10, 1, 0.05, false)]
    [InlineData(9, 3_600, 1, 0.05, false)]
    public void The_delay_doubles_with_every_crash_in_a_row_and_a_stable_run_starts_anew(
        int earlier, double healthySeconds, int crashes, double delaySeconds, bool isCrashLoop)
    {
        var decision = RestartPolicy.Default.Decide(new Crash(earlier, TimeSpan.FromSeconds(healthySeconds)), chance: 0);

        Assert.Equal(new RestartDecision(crashes, TimeSpan.FromSeconds(delaySeconds), isCrashLoop), decision);
    }

    [Theory]
    [InlineData(0, 0.5, 0.05)]
    [InlineData(1, 0.5, 0.9)]
    [InlineData(1, 1, 0.8)]
    [InlineData(9, 1, 24)]
    public void Chance_takes_up_to_a_fifth_off_every_delay_but_the_first(int earlier, double chance, double seconds) =>
        Assert.Equal(
            seconds, RestartPolicy.Default.Decide(new Crash(earlier, default), chance).Delay.TotalSeconds, 6);
}
