using System.Collections.ObjectModel;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>The annotations of one resource, in the order of the topology.</summary>
public sealed class ResourceAnnotationCollection : Collection<IResourceAnnotation>;
