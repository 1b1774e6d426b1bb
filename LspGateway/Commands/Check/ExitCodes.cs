namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>What the exit code of <c>check</c> says.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was checked, and there is nothing to report.</summary>
    public const int Clean = 0;

    /// <summary>There are findings, of at least the severity that was asked for.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong, or something could not be checked.</summary>
    public const int UsageOrInputError = 2;
}
