using System.Collections.Immutable;

namespace FhirPathAspire.LspGateway.Commands.Check;

/// <summary>A whole run over files.</summary>
/// <param name="Files">In the order they were named.</param>
/// <param name="Errors">What could not be done besides, one sentence each.</param>
internal sealed record CheckResult(ImmutableArray<CheckedFile> Files, ImmutableArray<string> Errors)
{
    /// <summary>True where everything that was asked for was checked.</summary>
    public bool IsComplete => Errors.IsEmpty && Files.All(static file => file.Error is null);

    /// <summary>Every sentence for whoever started the run, each once.</summary>
    public IEnumerable<string> AllErrors => Errors.Concat(Files.Where(static file => file.Error is not null)
        .Select(static file => file.IsErrorShared ? $"{file.Error}" : $"{file.File.Shown}: {file.Error}")
        .Distinct());
}
