namespace Aspire.Hosting.ApplicationModel;

/// <summary>Marks what can be said about a resource.</summary>
public interface IResourceAnnotation;
