using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Documents;

/// <summary>The ranges that <see cref="DocumentLimits"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class DocumentLimitsValidator : IValidateOptions<DocumentLimits>;
