using Microsoft.Extensions.Options;

namespace FhirPathAspire.ServiceDefaults.Errors;

/// <summary>The ranges that <see cref="ErrorJournalOptions"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class ErrorJournalOptionsValidator : IValidateOptions<ErrorJournalOptions>;
