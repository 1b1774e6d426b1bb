namespace FhirPathAspire.TestKit.Programs;

/// <summary>How a project is published.</summary>
public enum PublishMode
{
    /// <summary>Compiled at run time, on the machine's .NET.</summary>
    Jit,

    /// <summary>As <see cref="Jit"/>, with code compiled ahead for the start.</summary>
    ReadyToRun,

    /// <summary>One native program.</summary>
    Native,
}
