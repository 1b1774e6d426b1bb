namespace FhirPathAspire.AppHost.Embedded.CommandLine;

/// <summary>One option of the AppHost, which is also a setting of that name.</summary>
/// <param name="Name">As written after the two hyphens; compared without case.</param>
/// <param name="Value">What its value is called in the help text.</param>
/// <param name="Help">What it does, as a sentence.</param>
/// <param name="Range">The whole numbers it takes, or null for any text.</param>
internal sealed record CommandLineOption(string Name, string Value, string Help, (int From, int To)? Range = null)
{
    private const int HighestPort = 65535;

    public static CommandLineOption Port(string name, string help) =>
        new(name, "PORT", $"{help}; 0 takes any free one.", (0, HighestPort));

    /// <summary>Why a value is wrong, as a sentence, or null.</summary>
    public string? Problem(string value) => Range switch
    {
        { } range when !int.TryParse(value, out var number) || number < range.From || number > range.To =>
            $"--{Name} takes a whole number from {range.From} to {range.To}, not '{value}'.",
        _ => null,
    };
}
