namespace FhirPathAspire.ServiceDefaults.Security;

/// <summary>Who is at the other end of a connection.</summary>
/// <param name="Name">"key:ci", "certificate:CN=…" or "address:192.0.2.1".</param>
/// <param name="IsKnown">Whether they have shown who they are; an address shows nothing.</param>
public sealed record Principal(string Name, bool IsKnown)
{
    /// <summary>Who has shown a key.</summary>
    public static Principal Key(string name) => new($"key:{name}", true);

    /// <summary>Who has shown a certificate.</summary>
    public static Principal Certificate(string subject) => new($"certificate:{subject}", true);

    /// <summary>Of whom nothing but the address is known.</summary>
    public static Principal Address(System.Net.IPAddress? address) =>
        new($"address:{(address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)}", false);
}
