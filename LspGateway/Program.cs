using FhirPathAspire.LspGateway.Commands;

return await GatewayCommand.Create().Parse(args).InvokeAsync();
