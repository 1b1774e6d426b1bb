using Microsoft.Extensions.Options;

namespace FhirPathAspire.AnalysisService.Models;

/// <summary>The ranges that <see cref="FhirPackageOptions"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class FhirPackageOptionsValidator : IValidateOptions<FhirPackageOptions>;
