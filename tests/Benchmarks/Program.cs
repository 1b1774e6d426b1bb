using System.CommandLine;
using BenchmarkDotNet.Running;
using FhirPathAspire.Benchmarks.Editors;
using FhirPathAspire.Benchmarks.Faults;
using FhirPathAspire.Benchmarks.Graph;
using FhirPathAspire.Benchmarks.Large;
using FhirPathAspire.Benchmarks.Memory;
using FhirPathAspire.Benchmarks.Monitoring;
using FhirPathAspire.Benchmarks.Peers;
using FhirPathAspire.Benchmarks.Startup;
using FhirPathAspire.Benchmarks.Volume;

var micro = new Command("micro", "Pieces of the language in this process, by BenchmarkDotNet; takes its options.")
{
    TreatUnmatchedTokensAsErrors = false,
};
micro.SetAction(static parsed =>
    BenchmarkSwitcher.FromAssembly(typeof(StartupCommand).Assembly).Run([.. parsed.UnmatchedTokens]).Any() ? 0 : 1);

var root = new RootCommand("Measures, and puts the budget and the aim of the design beside each figure.")
{
    micro,
    StartupCommand.Create(),
    GraphCommand.Create(),
    EditorsCommand.Create(),
    FaultsCommand.Create(),
    LargeCommand.Create(),
    VolumeCommand.Create(),
    PeersCommand.Create(),
    MemoryCommand.Create(),
    MonitoringCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
