namespace Aspire.Hosting.ApplicationModel;

/// <summary>Changes how the address of one endpoint is shown.</summary>
internal sealed record ResourceUrlCallbackAnnotation(string EndpointName, Action<ResourceUrlAnnotation> Callback)
    : IResourceAnnotation;
