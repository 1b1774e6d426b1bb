using FhirPathAspire.LspGateway.Commands;

return await GatewayCommand.RunAsync(args);
