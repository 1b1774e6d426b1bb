namespace FhirPathAspire.AppHost.Embedded.Processes;

/// <summary>The system refused to start a program; the message is a sentence.</summary>
internal sealed class ProgramStartException : Exception
{
    public ProgramStartException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public ProgramStartException(string message)
        : base(message)
    {
    }

    public ProgramStartException()
    {
    }
}
