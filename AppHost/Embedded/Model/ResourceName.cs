namespace Aspire.Hosting.ApplicationModel;

/// <summary>
/// The rule for names of resources and endpoints: ASCII letters, digits and hyphens, a letter first, no double or
/// trailing hyphen, at most 64 characters.
/// </summary>
internal static class ResourceName
{
    private const int MaximumLength = 64;

    public static void ThrowIfInvalid(string name)
    {
        if (Problem(name) is { } problem)
        {
            throw new DistributedApplicationException($"The resource name '{name}' is not valid: {problem}.");
        }
    }

    public static string? Problem(string name) => name switch
    {
        "" => "it is empty",
        { Length: > MaximumLength } => $"it has more than {MaximumLength} characters",
        _ when !char.IsAsciiLetter(name[0]) => "it must start with a letter",
        _ when name.Any(character => !char.IsAsciiLetterOrDigit(character) && character != '-') =>
            "only ASCII letters, digits and hyphens are allowed",
        _ when name.Contains("--", StringComparison.Ordinal) => "it has two hyphens in a row",
        _ when name[^1] == '-' => "it ends with a hyphen",
        _ => null,
    };
}
