using FhirPathAspire.ServiceDefaults.Processes.Supervision;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

public sealed class HangPolicyTests
{
    [Theory]
    [InlineData(3, true, 2, false)]
    [InlineData(3, true, 3, true)]
    [InlineData(3, true, 4, true)]
    [InlineData(3, false, 100, false)]
    [InlineData(0, true, 100, false)]
    public void Silence_counts_once_a_process_was_healthy_and_where_it_is_asked_for(
        int limit, bool wasEverHealthy, int silent, bool isHung) =>
        Assert.Equal(isHung, new HangPolicy { SilentChecks = limit }.IsHung(wasEverHealthy, silent));
}
