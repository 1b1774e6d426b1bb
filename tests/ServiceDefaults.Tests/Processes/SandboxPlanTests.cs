using FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

namespace FhirPathAspire.ServiceDefaults.Tests.Processes;

/// <summary>What is promised on which system: the honest table.</summary>
public sealed class SandboxPlanTests
{
    private static readonly ProcessLimits AllLimits = new()
    {
        MemoryBytes = 1 << 30,
        CpuTime = TimeSpan.FromSeconds(1),
        OpenFiles = 100,
        Processes = 10,
        CoreDumpBytes = 0,
        WallClock = TimeSpan.FromSeconds(1),
    };

    private static readonly ProcessSandbox WholeSandbox = new()
    {
        NoNewPrivileges = true,
        InheritedVariables = [],
        PrivateTemporaryFolder = true,
        User = new ProcessUser(1000, 1000),
        NoNetwork = true,
    };

    [Theory]
    [InlineData(SandboxMeasure.Memory, true)]
    [InlineData(SandboxMeasure.WallClock, true)]
    [InlineData(SandboxMeasure.Environment, true)]
    [InlineData(SandboxMeasure.TemporaryFolder, true)]
    [InlineData(SandboxMeasure.CpuTime, false)]
    [InlineData(SandboxMeasure.OpenFiles, false)]
    [InlineData(SandboxMeasure.Processes, false)]
    [InlineData(SandboxMeasure.CoreDumps, false)]
    [InlineData(SandboxMeasure.NoNewPrivileges, false)]
    [InlineData(SandboxMeasure.User, false)]
    [InlineData(SandboxMeasure.Network, false)]
    public void Elsewhere_than_on_Linux_the_host_does_what_it_can_and_says_what_it_can_not(
        SandboxMeasure measure, bool isEnforced)
    {
        var plan = SandboxPlan.For(AllLimits, WholeSandbox, isLinux: false, isRoot: false);

        Assert.Empty(plan.Orders);
        Assert.Equal(
            isEnforced ? EnforcementState.Enforced : EnforcementState.Unsupported,
            plan.Report(null).Of(measure)?.State);
    }

    [Fact]
    public void On_Linux_all_of_it_holds_for_a_child_that_is_not_root()
    {
        var plan = SandboxPlan.For(AllLimits, WholeSandbox, isLinux: true, isRoot: true);

        Assert.True(plan.Report(null).IsComplete, plan.Report(null).Missing());
        Assert.Equal(Enum.GetValues<SandboxMeasure>().Length, plan.Known.Count);
    }

    [Fact]
    public void What_needs_rights_comes_before_they_are_given_up()
    {
        var orders = SandboxPlan.For(AllLimits, WholeSandbox, isLinux: true, isRoot: true)
            .Orders.Select(static order => order.Measure).ToList();

        Assert.Equal(
            [SandboxMeasure.Network, SandboxMeasure.User, SandboxMeasure.NoNewPrivileges], orders.Take(3));
        Assert.Equal(SandboxMeasure.OpenFiles, orders[^1]);
    }
}
