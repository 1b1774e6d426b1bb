namespace FhirPath.Packages;

/// <summary>A package can't be found or read; the message says in one line what is wrong and what to do.</summary>
public sealed class FhirPackageException : Exception
{
    public FhirPackageException(string message)
        : base(message)
    {
    }

    public FhirPackageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
