using System.Globalization;

namespace FhirPathAspire.LspGateway.Tests.Attacks;

/// <summary>
/// A real gateway over real sockets is attacked. Somebody else sees no error meanwhile, the gateway lives, and its memory
/// is within 10 % of what it was after the same attack before: what an attack leaves behind does not add up.
/// </summary>
[Collection(AttacksCollection.Name)]
public sealed class AttackTests
{
    // How much of what is measured is chance.
    private const double Tolerance = 1.1;

    public static TheoryData<string> Names => new(Attack.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nobody_else_notices(string name)
    {
        await using var gateway = await RunningGateway.StartAsync(Attack.Settings);
        await UnderAttackAsync(gateway, Attack.All[name]);
        await AloneAsync(gateway);
        var before = Memory();

        var times = await UnderAttackAsync(gateway, Attack.All[name]);
        await AloneAsync(gateway);

        await MemoryComesBackAsync(before);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {times.Count} answers, p50 {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms"));
    }

    private static async Task<IReadOnlyList<double>> UnderAttackAsync(RunningGateway gateway, Func<RunningGateway, Task> attack)
    {
        await using var bystander = await Bystander.StartAsync(await gateway.ConnectTcpAsync());
        await attack(gateway);
        return await bystander.EndAsync();
    }

    private static async Task AloneAsync(RunningGateway gateway)
    {
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        while (gateway.Sessions > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }

    private static async Task MemoryComesBackAsync(long before)
    {
        using var limit = new CancellationTokenSource(TestTimeouts.Expected);
        while (Memory() > before * Tolerance)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
        }
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);
}
