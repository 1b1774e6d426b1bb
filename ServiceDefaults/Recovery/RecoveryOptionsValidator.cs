using Microsoft.Extensions.Options;

namespace FhirPathAspire.ServiceDefaults.Recovery;

/// <summary>The ranges that <see cref="RecoveryOptions"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class RecoveryOptionsValidator : IValidateOptions<RecoveryOptions>;
