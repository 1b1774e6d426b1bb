using FhirPathAspire.AnalysisService.Hosting;

return await AnalysisHost.RunAsync(args);
