using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace FhirPathAspire.Architecture.Tests;

/// <summary>Rules over the compiled types of the product.</summary>
public sealed class TypeTests
{
    public static TheoryData<string> Assemblies => ["FhirPath.Language", "FhirPath.Packages", "AnalysisService", "LspGateway", "ServiceDefaults", "AppHost"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void A_class_is_sealed_abstract_or_static(string assembly)
    {
        var open = OwnTypes(assembly).Where(static type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(static type => type.Name != "Program" && !HasSubclass(type));

        Rule.IsKept(open);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void No_static_state_changes(string assembly)
    {
        var changing = OwnTypes(assembly)
            .SelectMany(static type => type.GetFields(
                BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(static field => field is { IsInitOnly: false, IsLiteral: false }
                && !field.IsDefined(typeof(CompilerGeneratedAttribute)));

        Rule.IsKept(changing);
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void A_public_type_says_what_it_is(string assembly)
    {
        var documentation = XDocument.Load(Path.Combine(AppContext.BaseDirectory, $"{assembly}.xml"));
        var documented = documentation.Descendants("member")
            .Where(static member => member.Element("summary") is not null)
            .Select(static member => (string?)member.Attribute("name"))
            .ToHashSet(StringComparer.Ordinal);

        var silent = OwnTypes(assembly)
            .Where(static type => type is { IsPublic: true } && !type.Name.StartsWith('<') && type.Name != "Program")
            .Where(type => !documented.Contains($"T:{type.FullName}"));

        Rule.IsKept(silent);
    }

    private static IEnumerable<Type> OwnTypes(string assembly) => Assembly.Load(assembly).GetTypes()
        .Where(static type => type.Namespace is { } name
            && (name.StartsWith("FhirPath", StringComparison.Ordinal) || name.StartsWith("Aspire", StringComparison.Ordinal))
            && name != "FhirPath.Analysis.V1"
            && !type.IsDefined(typeof(CompilerGeneratedAttribute))
            && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute))
            && type.DeclaringType is null);

    private static bool HasSubclass(Type type) => type.Assembly.GetTypes().Any(other => other.BaseType == type);
}
