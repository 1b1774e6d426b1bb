using Microsoft.Extensions.Options;

namespace FhirPathAspire.ServiceDefaults.Health;

/// <summary>The ranges that <see cref="HealthOptions"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class HealthOptionsValidator : IValidateOptions<HealthOptions>;
