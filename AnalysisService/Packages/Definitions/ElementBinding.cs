namespace FhirPath.Packages.Definitions;

/// <summary>The binding of a coded element; STU3 has the value set at other places.</summary>
internal sealed record ElementBinding
{
    public string? Strength { get; set; }

    public string? ValueSet { get; set; }

    public string? ValueSetUri { get; set; }

    public ResourceReference? ValueSetReference { get; set; }

    /// <summary>Canonical URL of the value set, or null.</summary>
    public string? Url => ValueSet ?? ValueSetUri ?? ValueSetReference?.Reference;
}
