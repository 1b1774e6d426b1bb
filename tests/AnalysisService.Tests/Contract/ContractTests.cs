using FhirPath.Analysis.V1;
using Google.Protobuf.Reflection;

namespace FhirPathAspire.AnalysisService.Tests.Contract;

/// <summary>
/// Gateways and replicas of neighbouring versions work together while a new version rolls out, because the contract
/// only grows. <c>released.txt</c> is the contract of the last release; a release rewrites it with UPDATE_EXPECT=1.
/// </summary>
public sealed class ContractTests
{
    private static string ReleasedFile =>
        Path.Combine(Repository.Root, "tests", "AnalysisService.Tests", "Contract", "released.txt");

    [Fact]
    public void What_was_released_is_still_there_unchanged()
    {
        var current = Lines().ToArray();
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECT") == "1")
        {
            File.WriteAllLines(ReleasedFile, current);
        }

        var missing = File.ReadAllLines(ReleasedFile).Except(current);

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_rpc_of_the_contract_is_served()
    {
        var served = typeof(Rpc.AnalysisRpc).GetMethods()
            .Where(static method => method.DeclaringType == typeof(Rpc.AnalysisRpc))
            .Select(static method => method.Name);

        var missing = Analysis.Descriptor.Methods.Select(static method => method.Name).Except(served);

        Assert.Empty(missing);
    }

    private static IEnumerable<string> Lines()
    {
        var file = AnalysisReflection.Descriptor;
        foreach (var method in file.Services.SelectMany(static service => service.Methods))
        {
            yield return $"rpc {method.FullName}({method.InputType.FullName}) returns ({method.OutputType.FullName})";
        }

        foreach (var field in file.MessageTypes.SelectMany(static message => message.Fields.InDeclarationOrder()))
        {
            var label = field.IsRepeated ? "repeated" : field.HasPresence ? "optional" : "plain";
            yield return $"field {field.FullName} = {field.FieldNumber} {label} {TypeOf(field)}";
        }

        foreach (var value in file.EnumTypes.SelectMany(static type => type.Values))
        {
            yield return $"value {value.FullName} = {value.Number}";
        }
    }

    private static string TypeOf(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.Message => field.MessageType.FullName,
        FieldType.Enum => field.EnumType.FullName,
        var simple => simple.ToString(),
    };
}
