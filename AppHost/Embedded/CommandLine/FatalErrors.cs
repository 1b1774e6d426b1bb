namespace FhirPathAspire.AppHost.Embedded.CommandLine;

/// <summary>
/// The error boundary of the AppHost: what a person can put right ends the program with one sentence and exit
/// code 1, a defect with its stack trace and exit code 70.
/// </summary>
internal static class FatalErrors
{
    private const int BadConfiguration = 1;
    private const int Defect = 70;

    public static void BecomeSentences() =>
        AppDomain.CurrentDomain.UnhandledException += (_, failure) =>
            Environment.Exit(Report((Exception)failure.ExceptionObject, Console.Error));

    /// <summary>Writes the failure and says which exit code it deserves.</summary>
    public static int Report(Exception exception, TextWriter error)
    {
        var cause = exception is AggregateException { InnerException: { } inner } ? inner : exception;
        if (cause is DistributedApplicationException)
        {
            error.WriteLine($"error: {cause.Message}");
            return BadConfiguration;
        }

        error.WriteLine($"The AppHost failed: {cause}");
        return Defect;
    }
}
