namespace FhirPathAspire.AppHost.Embedded.Logs;

/// <summary>
/// Writes the log stream to the console, each line with its source: <c>[analysis-bqkfmxha] …</c>. Colours only
/// where a person sees them.
/// </summary>
internal sealed class ConsoleLog(TextWriter output, bool useColours)
{
    private static readonly string[] Palette = ["36", "33", "35", "32", "34", "96", "93", "95"];
    private readonly Dictionary<string, string> _colours = new(StringComparer.Ordinal);

    /// <summary>The console of this process: colours on a terminal, unless NO_COLOR is set.</summary>
    public static ConsoleLog ForThisProcess() => new(
        Console.Out,
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public void Write(LogLine line) => output.WriteLine(useColours
        ? $"\u001b[{Colour(line.Source)}m[{line.Source}]\u001b[0m {TerminalText.Coloured(line.Text)}\u001b[0m"
        : $"[{line.Source}] {TerminalText.Plain(line.Text)}");

    private string Colour(string source)
    {
        if (!_colours.TryGetValue(source, out var colour))
        {
            _colours[source] = colour = Palette[_colours.Count % Palette.Length];
        }

        return colour;
    }
}
