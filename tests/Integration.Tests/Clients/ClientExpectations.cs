namespace FhirPathAspire.Integration.Tests.Clients;

/// <summary>What every client has to know at the end of a session, whatever it is and however it connects.</summary>
internal static class ClientExpectations
{
    /// <summary>What is not as it should be, in words.</summary>
    public static IEnumerable<string> Problems(TypingSession session, ClientReport report) =>
    [
        .. Hover(session, report.Hover),
        .. Completion(report.Completion ?? []),
        .. Mistake(session, report.Mistake ?? []),
        .. Correction(session, report),
    ];

    private static IEnumerable<string> Hover(TypingSession session, string? hover)
    {
        if (hover?.Contains("HumanName.given", StringComparison.Ordinal) != true
            || !hover.Contains("string", StringComparison.Ordinal))
        {
            yield return $"The hover over '{session.HoverOver}' is not that HumanName.given is a string: '{hover}'";
        }
    }

    private static IEnumerable<string> Completion(IReadOnlyList<string> offered) =>
        from element in new[] { "given", "family" }
        where !offered.Contains(element)
        select $"'{element}' is not among what is offered: {string.Join(' ', offered)}";

    private static IEnumerable<string> Mistake(TypingSession session, IReadOnlyList<ClientDiagnostic> marks)
    {
        if (marks is not [var mark])
        {
            yield return $"Not one mark after the mistake but {marks.Count}: {string.Join(", ", marks)}";
            yield break;
        }

        if (mark.Text != session.Mistake || mark.Line != session.MistakeLine())
        {
            yield return $"The mark is not at '{session.Mistake}' in line {session.MistakeLine()}: {mark}";
        }

        if (!mark.IsError || mark.Code is not ("FP2001" or null)
            || !mark.Message.Contains($"'{session.Correction}'?", StringComparison.Ordinal))
        {
            yield return $"The mark is no error FP2001 that suggests '{session.Correction}': {mark}";
        }
    }

    private static IEnumerable<string> Correction(TypingSession session, ClientReport report)
    {
        if (report.Corrected is not [])
        {
            yield return $"Marks remain after the correction: {string.Join(", ", report.Corrected ?? [])}";
        }

        if (report.Text != session.TextInTheEnd())
        {
            yield return $"The client's own text is not what was typed: {report.Text}";
        }
    }
}
