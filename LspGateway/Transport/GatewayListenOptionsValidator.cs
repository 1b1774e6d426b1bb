using Microsoft.Extensions.Options;

namespace FhirPathAspire.LspGateway.Transport;

/// <summary>The ranges that <see cref="GatewayListenOptions"/> declares, checked by generated code.</summary>
[OptionsValidator]
internal sealed partial class GatewayListenOptionsValidator : IValidateOptions<GatewayListenOptions>;
