using FhirPathAspire.AppHost.Embedded.Supervision;
using Microsoft.Extensions.Configuration;

namespace FhirPathAspire.AppHost.Embedded.CommandLine;

/// <summary>The table of the AppHost's options, and the check of a command line against it.</summary>
internal static class CommandLineOptions
{
    private const int MostReplicas = 64;
    private const int MostSilentChecks = 1_000;
    private const int LongestCheck = 60;

    public static readonly IReadOnlyList<CommandLineOption> All =
    [
        new("AnalysisReplicas", "N", "How many analysis services run.", (1, MostReplicas)),
        CommandLineOption.Port("LspPort", "TCP port of the language server, 7998 by default"),
        CommandLineOption.Port("HttpPort", "HTTP port of the gateway (WebSocket, playground, health), 7999 by default"),
        CommandLineOption.Port("DashboardPort", "Port of the dashboard, 18888 by default"),
        CommandLineOption.Port("OtlpPort", "Port of the telemetry receiver, 18889 by default"),
        new(
            HealthSettings.HungAfterKey,
            "N",
            "Health checks in a row without an answer that restart a replica, 3 by default; 0 never (to debug one).",
            (0, MostSilentChecks)),
        new(
            HealthSettings.TimeoutKey,
            "SECONDS",
            "How long one health check may take, 5 by default.",
            (1, LongestCheck)),
        new("environment", "NAME", "Development, Production, …"),
        new("operation", "run|publish", "Publishing needs .NET Aspire (UseAspire=true)."),
        new("publisher", "NAME", "Publishing needs .NET Aspire (UseAspire=true)."),
        new("step", "NAME", "Publishing needs .NET Aspire (UseAspire=true)."),
        new("output-path", "FOLDER", "Publishing needs .NET Aspire (UseAspire=true)."),
        new("log-level", "LEVEL", "Publishing needs .NET Aspire (UseAspire=true)."),
    ];

    /// <summary>Prints the help text and ends where that is asked for; else refuses what is not in the table.</summary>
    /// <exception cref="DistributedApplicationException">A wrong option, in a sentence.</exception>
    public static void Check(IReadOnlyList<string> args)
    {
        if (args is ["--help" or "-h" or "-?", ..])
        {
            Console.Out.WriteLine(HelpText.Write());
            Environment.Exit(0);
        }

        for (var index = 0; index < args.Count; index++)
        {
            index += CheckOption(args, index);
        }
    }

    /// <summary>Checks the options that came from elsewhere: environment variables and files.</summary>
    /// <exception cref="DistributedApplicationException">A wrong value, in a sentence.</exception>
    public static void CheckSettings(IConfiguration configuration)
    {
        foreach (var option in All)
        {
            if (configuration[option.Name] is { } value && option.Problem(value) is { } problem)
            {
                throw new DistributedApplicationException(problem);
            }
        }
    }

    // Answers how many further arguments the option used up.
    private static int CheckOption(IReadOnlyList<string> args, int index)
    {
        var (name, value) = Split(args[index]);
        if (IsSectionKey(name))
        {
            return value is null ? 1 : 0;
        }

        var option = All.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? throw new DistributedApplicationException($"Unknown option '{args[index]}': --help lists the options.");
        var used = value is null ? 1 : 0;
        value ??= index + 1 < args.Count
            ? args[index + 1]
            : throw new DistributedApplicationException($"--{option.Name} needs a value.");
        return option.Problem(value) is { } problem ? throw new DistributedApplicationException(problem) : used;
    }

    // --name=value, --name value, /name value, name=value: what .NET's configuration reads.
    private static (string? Name, string? Value) Split(string argument)
    {
        var prefixed = argument.StartsWith("--", StringComparison.Ordinal);
        var name = prefixed ? argument[2..] : argument;
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        return (prefixed, equals) switch
        {
            (_, > 0) => (name[..equals], name[(equals + 1)..]),
            (true, _) => (name, null),
            _ => (null, ""),
        };
    }

    // Any setting of the host in a section, such as --Logging:LogLevel:Default=Debug.
    private static bool IsSectionKey(string? name) => name?.IndexOf(':', StringComparison.Ordinal) > 0;
}
