using System.Collections.Immutable;
using System.Diagnostics;

namespace FhirPath.Language.Binding.Functions;

/// <summary>All that is known of a function: one row of <see cref="FunctionCatalog"/>.</summary>
[DebuggerDisplay("{Label}")]
public sealed record FunctionSignature(string Name)
{
    /// <summary>What it demands of its input.</summary>
    public FunctionInput Input { get; init; } = new(ValueKind.Any);

    /// <summary>Its parameters in order; optional ones last.</summary>
    public ImmutableArray<FunctionParameter> Parameters { get; init; } = [];

    /// <summary>What it returns.</summary>
    public required ResultRule Result { get; init; }

    /// <summary>What it does, in a sentence or two.</summary>
    public required string Documentation { get; init; }

    /// <summary>An expression that uses it.</summary>
    public required string Example { get; init; }

    /// <summary>Where it is defined.</summary>
    public FunctionChapter Chapter { get; init; }

    /// <summary>Since when, and where, it can be used.</summary>
    public FunctionOrigin Origin { get; init; }

    /// <summary>What to write instead of a function that is kept for older expressions only; null for the others.</summary>
    public string? Instead { get; init; }

    /// <summary>Variable (no percent sign) that alone has the function (<c>terminologies</c>), or null.</summary>
    public string? Owner { get; init; }

    /// <summary>Page of the specification.</summary>
    public string SpecificationUrl => FunctionChapters.UrlOf(Chapter);

    /// <summary>Fewest arguments.</summary>
    public int MinArguments
    {
        get
        {
            var count = 0;
            while (count < Parameters.Length && !Parameters[count].IsOptional)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>Most arguments; <see cref="int.MaxValue"/> where there is no limit.</summary>
    public int MaxArguments => Parameters is [.., { IsRepeated: true }] ? int.MaxValue : Parameters.Length;

    /// <summary>The signature for people: <c>substring(start : Integer [, length : Integer]) : String</c>.</summary>
    public string Label => FunctionLabel.Of(this);

    /// <summary>The parameter of an argument by index, repeated ones included; null where there are too many.</summary>
    public FunctionParameter? ParameterAt(int index) =>
        index < Parameters.Length ? Parameters[index] : Parameters is [.., { IsRepeated: true } last] ? last : null;
}
