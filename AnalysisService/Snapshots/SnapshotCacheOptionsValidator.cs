using Microsoft.Extensions.Options;

namespace FhirPathAspire.AnalysisService.Snapshots;

/// <summary>The ranges that <see cref="SnapshotCacheOptions"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class SnapshotCacheOptionsValidator : IValidateOptions<SnapshotCacheOptions>;
