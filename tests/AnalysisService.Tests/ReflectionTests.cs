using Grpc.Reflection.V1Alpha;

namespace FhirPathAspire.AnalysisService.Tests;

public sealed class ReflectionTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task A_client_without_the_contract_can_ask_what_is_served()
    {
        var cancelled = TestContext.Current.CancellationToken;
        using var call = new ServerReflection.ServerReflectionClient(service.Channel)
            .ServerReflectionInfo(cancellationToken: cancelled);

        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = string.Empty }, cancelled);
        Assert.True(await call.ResponseStream.MoveNext(cancelled));

        var names = call.ResponseStream.Current.ListServicesResponse.Service.Select(static service => service.Name);
        Assert.Contains("fhirpath.analysis.v1.Analysis", names);
        Assert.Contains("grpc.health.v1.Health", names);
    }
}
