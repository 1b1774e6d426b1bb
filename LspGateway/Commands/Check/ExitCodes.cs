namespace FhirPathAspire.LspGateway.Commands.Check;

internal static class ExitCodes
{
    public const int Clean = 0;
    public const int Findings = 1;
    public const int UsageOrInputError = 2;
}
