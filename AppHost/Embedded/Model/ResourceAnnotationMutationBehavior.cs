namespace Aspire.Hosting.ApplicationModel;

/// <summary>Whether a further annotation of a type stands beside the earlier ones or in their place.</summary>
public enum ResourceAnnotationMutationBehavior
{
    /// <summary>Beside the earlier ones.</summary>
    Append,

    /// <summary>In the place of the earlier ones.</summary>
    Replace,
}
