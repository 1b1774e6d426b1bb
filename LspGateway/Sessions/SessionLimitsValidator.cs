using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>The ranges that <see cref="SessionLimits"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class SessionLimitsValidator : IValidateOptions<SessionLimits>;
