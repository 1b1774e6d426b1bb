using System.Diagnostics;
using FhirPathAspire.LspGateway.Progress;

namespace FhirPathAspire.LspGateway.Sessions;

/// <summary>A request on its way through the dispatcher.</summary>
/// <param name="Request">Its id and its cancellation.</param>
/// <param name="Handler">Who answers it.</param>
/// <param name="Activity">Its span, where anybody listens.</param>
/// <param name="Started">Timestamp of its arrival.</param>
/// <param name="Progress">What the client is told meanwhile, where it takes long.</param>
internal sealed record RequestCall(
    PendingRequest Request, RequestHandler Handler, Activity? Activity, long Started, WorkProgress? Progress);
