namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>The system refused to start a program; the message is a sentence.</summary>
public sealed class ProcessStartException : Exception
{
    public ProcessStartException(string message, Exception inner)
        : base(message, inner)
    {
    }

    public ProcessStartException(string message)
        : base(message)
    {
    }

    public ProcessStartException()
    {
    }
}
