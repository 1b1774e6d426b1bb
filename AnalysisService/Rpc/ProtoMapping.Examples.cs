using FhirPath.Analysis.V1;
using Core = FhirPath.Language.Analysis;

namespace FhirPathAspire.AnalysisService.Rpc;

/// <content>The files that examples are taken from.</content>
internal static partial class ProtoMapping
{
    private static Core.ExampleFile ToExample(ExampleFile message) => new(
        message.Path,
        message.State switch
        {
            ExampleFileState.Resource => Core.ExampleState.Resource,
            ExampleFileState.NotFound => Core.ExampleState.NotFound,
            ExampleFileState.NotJson => Core.ExampleState.NotJson,
            ExampleFileState.WithoutType => Core.ExampleState.WithoutType,
            ExampleFileState.Outside => Core.ExampleState.Outside,
            // Unspecified, and whatever a newer caller may know.
            _ => Core.ExampleState.Unknown,
        },
        message.ResourceType);
}
