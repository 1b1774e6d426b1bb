using Microsoft.Extensions.Options;

namespace FhirPathAspire.ServiceDefaults.Lifecycle;

/// <summary>The ranges that <see cref="ShutdownOptions"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class ShutdownOptionsValidator : IValidateOptions<ShutdownOptions>;
