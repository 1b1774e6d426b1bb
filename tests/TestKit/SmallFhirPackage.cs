namespace FhirPathAspire.TestKit;

/// <summary>
/// An unpacked FHIR package, <c>example.small@1.0.0</c>, with one profile of R4's Patient: <c>small-patient</c>, which
/// narrows <c>deceased</c> to a boolean. It goes with the test.
/// </summary>
public sealed class SmallFhirPackage : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fhirpath-small-");

    public SmallFhirPackage()
    {
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "package"));
        Write("package.json", """{"name":"example.small","version":"1.0.0","fhirVersions":["4.0.1"]}""");
        Write("StructureDefinition-small-patient.json", """
            {"resourceType":"StructureDefinition","id":"small-patient","url":"http://example.org/small-patient",
             "name":"SmallPatient","kind":"resource","type":"Patient","derivation":"constraint",
             "baseDefinition":"http://hl7.org/fhir/StructureDefinition/Patient",
             "differential":{"element":[{"path":"Patient"},{"path":"Patient.deceased[x]","type":[{"code":"boolean"}]}]}}
            """);
    }

    /// <summary>What names the package to a program: its folder.</summary>
    public string Location => _folder.FullName;

    /// <summary>Adds or replaces a file of the package.</summary>
    public void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(_folder.FullName, "package", name), text);

    public void Dispose() => _folder.Delete(recursive: true);
}
