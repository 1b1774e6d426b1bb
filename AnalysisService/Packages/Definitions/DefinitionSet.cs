namespace FhirPath.Packages.Definitions;

/// <summary>What a package defines, of all that models are made from, in the order of its files.</summary>
internal sealed class DefinitionSet
{
    /// <summary>Types, profiles, extensions and logical models.</summary>
    public List<StructureDefinition> Structures { get; } = [];

    public List<ValueSet> ValueSets { get; } = [];

    public List<CodeSystem> CodeSystems { get; } = [];

    /// <summary>What could not be read, a sentence each that names the file.</summary>
    public List<string> Problems { get; } = [];
}
