namespace FhirPath.Language.Features.Descriptions;

/// <summary>Says what a unit is.</summary>
internal static class UnitText
{
    /// <summary>A calendar word or a UCUM code, with its quotes or without; empty for an unknown one.</summary>
    public static string Of(string unit)
    {
        if (Units.Calendar.Contains(unit))
        {
            return new MarkdownText()
                .Paragraph($"**{unit}**")
                .Paragraph(Units.DescribeWord(unit))
                .Link("FHIRPath: quantities of time", Units.CalendarPage)
                .ToString();
        }

        var code = unit.Trim('\'').Replace("\\'", "'", StringComparison.Ordinal);
        return Units.Find(code) is { } meaning
            ? new MarkdownText()
                .Paragraph($"**{meaning}**")
                .Paragraph($"UCUM: `{code}`")
                .Link("UCUM", Units.Page)
                .ToString()
            : "";
    }
}
