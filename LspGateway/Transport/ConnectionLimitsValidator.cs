using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>The ranges that <see cref="ConnectionLimits"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class ConnectionLimitsValidator : IValidateOptions<ConnectionLimits>;
