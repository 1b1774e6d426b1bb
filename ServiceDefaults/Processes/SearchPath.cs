namespace FhirPathAspire.ServiceDefaults.Processes;

/// <summary>Finds a program as the system does, for the launcher stub, which needs its full path.</summary>
internal static class SearchPath
{
    /// <exception cref="ProcessStartException">There is no such program.</exception>
    public static string Find(ProcessSpec spec)
    {
        var folders = spec.FileName.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? [spec.WorkingDirectory]
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Select(folder => Path.GetFullPath(Path.Combine(folder, spec.FileName)))
            .FirstOrDefault(File.Exists)
            ?? throw new ProcessStartException($"The program '{spec.FileName}' can't be started: it does not exist.");
    }
}
