global using FhirPathAspire.LspGateway.Tests.Support;
global using FhirPathAspire.TestKit;
global using FhirPathAspire.TestKit.Lsp;
global using FhirPathAspire.TestKit.Security;
