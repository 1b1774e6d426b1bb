using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Routing;

/// <summary>The ranges that <see cref="RoutingOptions"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class RoutingOptionsValidator : IValidateOptions<RoutingOptions>;
