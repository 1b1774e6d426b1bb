using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Diagnostics;

/// <summary>The ranges that <see cref="DiagnosticsOptions"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class DiagnosticsOptionsValidator : IValidateOptions<DiagnosticsOptions>;
