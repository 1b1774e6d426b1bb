using System.Text;

namespace FhirPathAspire.AppHost.Embedded.Telemetry;

/// <summary>
/// The frame that OTLP's three requests share: resources (field 1), in each the resource itself (1) and scopes (2),
/// in each scope the spans, metrics or log records (2).
/// </summary>
internal static class OtlpEnvelope
{
    /// <summary>The items of a request with the service that sent them.</summary>
    public static IEnumerable<(string Service, ReadOnlyMemory<byte> Item)> Items(ReadOnlyMemory<byte> request)
    {
        foreach (var resource in Children(request, 1))
        {
            var service = ServiceName(resource);
            foreach (var item in Children(resource, 2).SelectMany(scope => Children(scope, 2)))
            {
                yield return (service, item);
            }
        }
    }

    private static string ServiceName(ReadOnlyMemory<byte> resource)
    {
        foreach (var attribute in Children(resource, 1).SelectMany(described => Children(described, 1)))
        {
            var key = Children(attribute, 1).Select(Text).FirstOrDefault();
            if (key == "service.name")
            {
                var texts = Children(attribute, 2).SelectMany(value => Children(value, 1)).Select(Text);
                return texts.FirstOrDefault() ?? "";
            }
        }

        return "unknown";
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Children(ReadOnlyMemory<byte> message, int number) =>
        ProtoMessage.Fields(message).Where(field => field.Number == number).Select(field => field.Bytes);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
