using Microsoft.Extensions.Options;

namespace FhirPathAspire.ServiceDefaults.Security;

/// <summary>The ranges that <see cref="SecurityOptions"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class SecurityOptionsValidator : IValidateOptions<SecurityOptions>;
