namespace FhirPath.Language.Model.Binary;

/// <summary>What an element's record says of itself and which optional parts follow.</summary>
[Flags]
internal enum ElementFlags
{
    None = 0,
    Choice = 1,
    Override = 2,
    Targets = 4,
    Binding = 8,
    ContentReference = 16,
    Summary = 32,
}
