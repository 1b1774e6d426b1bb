namespace FhirPathAspire.AppHost.Embedded.Processes;

/// <summary>Tells where a referenced project's program was built; the build generates it.</summary>
public interface IBuiltProgram
{
    /// <summary>The built assembly, absolute; its launcher lies beside it.</summary>
    string ProgramPath { get; }
}
