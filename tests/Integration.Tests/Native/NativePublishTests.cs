using FhirPathAspire.TestKit.Programs;

namespace FhirPathAspire.Integration.Tests.Native;

/// <summary>What ships can be published native without a warning, but the known one inside gRPC reflection.</summary>
[Collection(NativePrograms.Name)]
public sealed class NativePublishTests(NativePrograms programs)
{
    [Fact]
    public void The_analysis_service_warns_only_of_grpc_reflection() => OnlyWarnsOfGrpcReflection(programs.Analysis);

    [Fact]
    public void The_gateway_warns_only_of_grpc_reflection() => OnlyWarnsOfGrpcReflection(programs.Gateway);

    [Fact]
    public void A_native_program_is_a_single_file_of_code()
    {
        var folder = Path.GetDirectoryName(programs.Gateway.Program) ?? "";

        Assert.Empty(Directory.EnumerateFiles(folder, "*.dll"));
        Assert.Empty(Directory.EnumerateFiles(folder, "*.so"));
    }

    // The gateway holds the analysis service for its single-process mode, and with it the same package.
    private static void OnlyWarnsOfGrpcReflection(PublishedProject published)
    {
        var warning = Assert.Single(NativePrograms.WarningsIn(published));

        Assert.Contains("IL2104", warning, StringComparison.Ordinal);
        Assert.Contains("'Grpc.AspNetCore.Server.Reflection'", warning, StringComparison.Ordinal);
    }
}
