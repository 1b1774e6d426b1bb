// The topology: one file for both orchestrators, .NET Aspire and the embedded one (README, section Aspire).
// Only API that Aspire 13.1 to 13.5 share; no target ports and no fixed ports on what has replicas.
using Microsoft.Extensions.Configuration;

var builder = DistributedApplication.CreateBuilder(args);

var environment = builder.Environment.EnvironmentName;
var replicas = builder.Configuration.GetValue("AnalysisReplicas", 2);
var lspPort = builder.Configuration.GetValue("LspPort", 7998);
var httpPort = builder.Configuration.GetValue("HttpPort", 7999);

var analysis = builder.AddProject<Projects.AnalysisService>("analysis", ExplicitEndpoints)
    .WithHttpEndpoint(name: "http")
    .WithHttpEndpoint(name: "grpc", env: "GRPC_PORT")
    .WithEndpoint("grpc", endpoint => endpoint.Transport = "http2")
    .WithEnvironment("ASPNETCORE_ENVIRONMENT", environment)
    .WithEnvironment("DOTNET_ENVIRONMENT", environment)
    .WithHttpHealthCheck("/health", endpointName: "http")
    .WithReplicas(replicas);

var gateway = builder.AddProject<Projects.LspGateway>("lsp-gateway", ExplicitEndpoints)
    .WithHttpEndpoint(port: httpPort, name: "http")
    .WithEndpoint(port: lspPort, scheme: "tcp", name: "lsp", env: "LSP_PORT", isExternal: true)
    .WithExternalHttpEndpoints()
    .WithEnvironment("ASPNETCORE_ENVIRONMENT", environment)
    .WithEnvironment("DOTNET_ENVIRONMENT", environment)
    .WithHttpHealthCheck("/health", endpointName: "http")
    .WithUrlForEndpoint("http", url => url.DisplayText = "Playground")
    .WithUrlForEndpoint("lsp", url => url.DisplayText = "Language server")
    .WithReference(analysis)
    .WaitFor(analysis);

#if ASPIRE
FhirPathAspire.AppHost.Publishing.Configure(builder, analysis, gateway, replicas);
#endif

builder.Build().Run();

// A launch profile or Kestrel section would add a second, phantom https binding to the published graph.
static void ExplicitEndpoints(ProjectResourceOptions options)
{
    options.ExcludeLaunchProfile = true;
    options.ExcludeKestrelEndpoints = true;
}
