namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>From where on a resource is short.</summary>
/// <param name="Warning">In the unit of the value.</param>
/// <param name="Critical">In the unit of the value; not below the warning.</param>
internal readonly record struct ResourceThreshold(double Warning, double Critical);
