namespace Aspire.Hosting.ApplicationModel;

/// <summary>Arguments that a process is started with.</summary>
internal sealed record CommandLineArgumentsAnnotation(IReadOnlyList<string> Arguments) : IResourceAnnotation;
