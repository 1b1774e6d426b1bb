using FhirPathAspire.FaultProgram;
using FhirPathAspire.ServiceDefaults.Processes;

if (HelperProgram.IsAskedFor(args))
{
    return await HelperProgram.RunAsync(args);
}

return await Faults.RunAsync(args);
