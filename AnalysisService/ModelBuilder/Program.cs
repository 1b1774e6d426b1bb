using FhirPath.ModelBuilder;

return await BuildCommand.Create().Parse(args).InvokeAsync();
