using System.Globalization;
using System.Text;

namespace FhirPathAspire.AppHost.Embedded.CommandLine;

/// <summary>The help text, made from the table of options.</summary>
internal static class HelpText
{
    private const int Column = 28;

    public static string Write()
    {
        var text = new StringBuilder(
            "Runs the FHIRPath language server as a graph of processes until Ctrl+C.\n\n"
            + "Options (each is also a setting or environment variable of that name):\n");
        foreach (var option in CommandLineOptions.All)
        {
            text.Append(
                CultureInfo.InvariantCulture, $"  {$"--{option.Name} {option.Value}".PadRight(Column)}{option.Help}\n");
        }

        return text.Append("  --Section:Key=VALUE         Any other setting, such as --Logging:LogLevel:Default=Debug.")
            .ToString();
    }
}
