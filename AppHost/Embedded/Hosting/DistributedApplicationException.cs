namespace Aspire.Hosting;

/// <summary>The graph can't be built or started; the message is a sentence for the person who runs it.</summary>
public sealed class DistributedApplicationException : Exception
{
    /// <summary>Creates it without a message.</summary>
    public DistributedApplicationException()
    {
    }

    /// <summary>Creates it with a sentence.</summary>
    public DistributedApplicationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with a sentence and the cause.</summary>
    public DistributedApplicationException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
