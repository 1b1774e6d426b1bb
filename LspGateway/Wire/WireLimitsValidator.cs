using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Wire;

/// <summary>The ranges that <see cref="WireLimits"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class WireLimitsValidator : IValidateOptions<WireLimits>;
