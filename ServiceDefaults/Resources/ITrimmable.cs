namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>A cache that can give its memory back: nothing in it is lost for good.</summary>
public interface ITrimmable
{
    /// <summary>For the log.</summary>
    string Name { get; }

    /// <summary>Lets go of everything that can be worked out again. Called from any thread.</summary>
    void Trim();
}
