namespace Aspire.Hosting.ApplicationModel;

/// <summary>An address of one replica.</summary>
/// <param name="Name">The endpoint.</param>
/// <param name="Url">The address.</param>
/// <param name="IsInternal">Whether it is of no use to a person.</param>
/// <param name="DisplayText">What is shown in place of the address, empty for the address itself.</param>
public sealed record UrlSnapshot(string? Name, string Url, bool IsInternal, string DisplayText = "");
