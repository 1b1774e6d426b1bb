using FhirPathAspire.LspGateway.Transport;

namespace FhirPathAspire.LspGateway.Hosting;

// Event ids 2060-2069.
internal static partial class GatewayServerLog
{
    public static void Listens(ILogger logger, BoundAddresses bound)
    {
        ListensForLsp(logger, bound.LspEndPoint.ToString() ?? "");
        ListensForHttp(logger, bound.HttpEndPoint.ToString() ?? "", WebSocketEndpoint.Path);
    }

    [LoggerMessage(2060, LogLevel.Information, "LSP over TCP on {EndPoint}")]
    private static partial void ListensForLsp(ILogger logger, string endPoint);

    [LoggerMessage(2061, LogLevel.Information, "HTTP on {EndPoint}, LSP over WebSocket at {Path}")]
    private static partial void ListensForHttp(ILogger logger, string endPoint, string path);
}
