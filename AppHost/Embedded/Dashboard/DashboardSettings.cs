using System.Globalization;
using System.Security.Cryptography;
using FhirPathAspire.AppHost.Embedded.Endpoints;
using Microsoft.Extensions.Configuration;

namespace FhirPathAspire.AppHost.Embedded.Dashboard;

/// <summary>
/// Where the dashboard and the telemetry receiver listen, and what a visitor and a sender must know. Reads the
/// settings of Aspire's dashboard; of several addresses it takes the first plain one.
/// </summary>
internal sealed class DashboardSettings
{
    private const int DefaultPort = 18888;
    private const int DefaultTelemetryPort = 18889;
    private const int SecretBytes = 16;

    public DashboardSettings(IConfiguration configuration)
    {
        Port = Choose(configuration["DashboardPort"], configuration["ASPNETCORE_URLS"], DefaultPort);
        TelemetryPort = Choose(
            configuration["OtlpPort"],
            configuration["ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL"] ?? configuration["DOTNET_DASHBOARD_OTLP_ENDPOINT_URL"],
            DefaultTelemetryPort);
        Token = configuration["ASPIRE_DASHBOARD_FRONTEND_BROWSERTOKEN"]
            ?? configuration["DOTNET_DASHBOARD_FRONTEND_BROWSERTOKEN"]
            ?? NewSecret();
        ApiKey = configuration["AppHost:OtlpApiKey"] ?? NewSecret();
        AllowsAnonymous = string.Equals(
            configuration["ASPIRE_DASHBOARD_UNSECURED_ALLOW_ANONYMOUS"], "true", StringComparison.OrdinalIgnoreCase);
    }

    public int Port { get; }

    public int TelemetryPort { get; }

    /// <summary>What a visitor must know to log in; new for every run.</summary>
    public string Token { get; }

    /// <summary>What a sender of telemetry must know.</summary>
    public string ApiKey { get; }

    /// <summary>Whether a visitor needs no login, because somebody asked for that.</summary>
    public bool AllowsAnonymous { get; }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}");

    public string TelemetryUrl => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{TelemetryPort}");

    public string LoginUrl => AllowsAnonymous ? Url : $"{Url}/login?t={Token}";

    private static string NewSecret() => RandomNumberGenerator.GetHexString(SecretBytes * 2, lowercase: true);

    private static int Choose(string? option, string? urls, int otherwise)
    {
        var port = int.TryParse(option, NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? asked
            : PortOf(urls) ?? otherwise;
        return port == 0 ? PortAllocator.Next() : port;
    }

    private static int? PortOf(string? urls)
    {
        var addresses = (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(url => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null)
            .OfType<Uri>()
            .ToArray();
        return addresses.OrderBy(address => address.Scheme == Uri.UriSchemeHttp ? 0 : 1).FirstOrDefault()?.Port;
    }
}
