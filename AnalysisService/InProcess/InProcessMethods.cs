using FhirPathAspire.AnalysisService.Rpc;
using Grpc.Core;

namespace FhirPathAspire.AnalysisService.InProcess;

/// <summary>Collects the unary methods of a service by full name, as functions from bytes to bytes.</summary>
internal sealed class InProcessMethods(RpcErrors errors) : ServiceBinderBase
{
    private readonly Dictionary<string, InProcessMethod> _methods = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler)
    {
        if (handler is null)
        {
            return;
        }

        _methods.Add(method.FullName, async (payload, context) =>
        {
            var request = method.RequestMarshaller.ContextualDeserializer(new PayloadReader(payload));
            var reply = await errors.UnaryServerHandler(request, context, handler);
            return PayloadWriter.Write(method.ResponseMarshaller, reply);
        });
    }

    /// <summary>The method of this full name ("/package.Service/Method"), or null.</summary>
    public InProcessMethod? Find(string fullName) => _methods.GetValueOrDefault(fullName);
}
