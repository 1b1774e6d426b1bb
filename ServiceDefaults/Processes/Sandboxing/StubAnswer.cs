using System.Globalization;

namespace FhirPathAspire.ServiceDefaults.Processes.Sandboxing;

/// <summary>The line in which the launcher stub says what the system answered.</summary>
/// <param name="ProgramError">Why the program can't be executed; 0 where it can.</param>
/// <param name="Errors">The error of each order; 0 where it holds.</param>
internal sealed record StubAnswer(int ProgramError, IReadOnlyDictionary<SandboxMeasure, int> Errors)
{
    public static string Write(
        string nonce, int programError, IEnumerable<(SandboxMeasure Measure, int Error)> answers) =>
        string.Create(CultureInfo.InvariantCulture, $"{nonce} {programError}")
        + string.Concat(answers.Select(static answer =>
            string.Create(CultureInfo.InvariantCulture, $" {answer.Measure}={answer.Error}")))
        + "\n";

    /// <summary>Null where the line is no answer.</summary>
    public static StubAnswer? Parse(string? line, string nonce)
    {
        if (line?.Split(' ') is not [var first, var programError, .. var answers] || first != nonce)
        {
            return null;
        }

        return new StubAnswer(
            int.Parse(programError, CultureInfo.InvariantCulture),
            answers.Select(static answer => answer.Split('=')).ToDictionary(
                static answer => Enum.Parse<SandboxMeasure>(answer[0]),
                static answer => int.Parse(answer[1], CultureInfo.InvariantCulture)));
    }
}
