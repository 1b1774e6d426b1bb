using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace FhirPathAspire.LspGateway.Tests.Support;

/// <summary>
/// A network namespace of its own with two cables to this one, either of which can be cut: what is sent over a cut cable is
/// lost without a word. Needs Linux, root and <c>ip</c>.
/// </summary>
internal sealed class SeparateNetwork : IAsyncDisposable
{
    // 198.18.0.0/15 is set aside for tests of networks (RFC 2544).
    private readonly string _name;
    private readonly byte _part;

    private SeparateNetwork()
    {
        var mark = Guid.NewGuid().ToByteArray();
        _name = $"fp{Convert.ToHexStringLower(mark[..4])}";
        _part = mark[0];
    }

    /// <summary>Runs a program in the network.</summary>
    public string[] Launcher => ["ip", "netns", "exec", _name];

    /// <summary>The address within the network at which each cable ends.</summary>
    public IPAddress[] Links => [Address(0, 2), Address(1, 2)];

    /// <summary>Makes one, or skips the test where that is not possible.</summary>
    public static async Task<SeparateNetwork> CreateOrSkipAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Networks are separated by namespaces of Linux.");
        FhirPathAspire.TestKit.Programs.InstalledProgram.FindOrSkip("ip");
        var network = new SeparateNetwork();
        Assert.SkipUnless(
            await TryAsync("netns", "add", network._name), "This user can't make a network namespace here.");
        for (var link = 0; link < 2; link++)
        {
            await network.LayAsync(link);
        }

        return network;
    }

    /// <summary>Nothing comes through the cable any more, and no end is told.</summary>
    public Task CutAsync(int link) => RunAsync("link", "set", Text($"{_name}o{link}"), "down");

    public async ValueTask DisposeAsync() => await RunAsync("netns", "delete", _name);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static async Task RunAsync(params string[] arguments) =>
        Assert.True(await TryAsync(arguments), $"ip {string.Join(' ', arguments)}");

    private static async Task<bool> TryAsync(params string[] arguments)
    {
        using var process = Process.Start("ip", arguments);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == 0;
    }

    private async Task LayAsync(int link)
    {
        var (outside, inside) = (Text($"{_name}o{link}"), Text($"{_name}i{link}"));
        await RunAsync("link", "add", outside, "type", "veth", "peer", "name", inside, "netns", _name);
        await RunAsync("address", "add", Text($"{Address(link, 1)}/30"), "dev", outside);
        await RunAsync("link", "set", outside, "up");
        await RunAsync("-n", _name, "address", "add", Text($"{Address(link, 2)}/30"), "dev", inside);
        await RunAsync("-n", _name, "link", "set", inside, "up");
    }

    private IPAddress Address(int link, int end) =>
        IPAddress.Parse(Text($"198.18.{_part}.{(4 * link) + end}"));
}
