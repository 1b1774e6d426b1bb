using FhirPath.Analysis.V1;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>Tells what the files are that one document takes examples from. Safe for concurrent use; may read files.</summary>
internal interface IExampleFiles
{
    /// <summary>What analysis has asked for before and the text still names.</summary>
    ExampleFiles Remembered(string text);

    /// <summary>What analysis asks for, which is remembered.</summary>
    ExampleFiles Find(IEnumerable<string> paths);
}
