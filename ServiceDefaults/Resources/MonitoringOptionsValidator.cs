using Microsoft.Extensions.Options;

namespace FhirPathAspire.ServiceDefaults.Resources;

/// <summary>The ranges that <see cref="MonitoringOptions"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class MonitoringOptionsValidator : IValidateOptions<MonitoringOptions>;
