using Microsoft.Extensions.Options;

namespace FhirPathAspire.AnalysisService.Hosting;

/// <summary>The ranges that <see cref="GrpcLimits"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class GrpcLimitsValidator : IValidateOptions<GrpcLimits>;
