using FhirPath.Analysis.V1;
using FhirPath.Language.Binding;
using Core = FhirPath.Language;

namespace FhirPathAspire.AnalysisService.Rpc;

/// <summary>The one place where the words of the language core become messages of the contract, and back.</summary>
internal static partial class ProtoMapping
{
    public static Core.Analysis.AnalysisOptions ToOptions(
        AnalysisOptions? message, Core.Model.ModelCatalog models) => message is null
        ? Core.Analysis.AnalysisOptions.Default with { Models = models }
        : new(
            message.FhirRelease,
            message.Context,
            [.. message.Variables.Select(static variable => new VariableDeclaration(variable.Name, variable.Type))])
        {
            Rules = Core.Diagnostics.RuleSet.Of(message.Rules.Select(ToSetting)),
            Models = models,
            Purpose = ToPurpose(message.Purpose),
            Examples = [.. (message.ExampleFiles?.Files ?? []).Select(ToExample)],
        };

    public static Span ToMessage(Core.Text.TextSpan span) => new() { Start = span.Start, Length = span.Length };

    public static Rule ToMessage(Core.Diagnostics.DiagnosticDescriptor row, RulePage page) => new()
    {
        Code = row.Code,
        Name = row.Name,
        Severity = ToMessage(row.Severity),
        IsOnByDefault = row.IsOnByDefault,
        Summary = page.Summary,
        DocumentationMarkdown = page.Markdown,
    };

    public static ResultType? ToMessage(Core.Analysis.ResultType? type) => type is null
        ? null
        : new ResultType { Name = type.Name, Collection = type.IsCollection };

    private static Core.Diagnostics.RuleSetting ToSetting(RuleSetting message) => new(message.Rule, message.Level switch
    {
        RuleLevel.Off => Core.Diagnostics.RuleLevel.Off,
        RuleLevel.Error => Core.Diagnostics.RuleLevel.Error,
        RuleLevel.Warning => Core.Diagnostics.RuleLevel.Warning,
        RuleLevel.Information => Core.Diagnostics.RuleLevel.Information,
        RuleLevel.Hint => Core.Diagnostics.RuleLevel.Hint,
        // Unspecified, and whatever a newer caller may know.
        _ => Core.Diagnostics.RuleLevel.On,
    });

    private static ExpressionPurpose ToPurpose(Purpose purpose) => purpose switch
    {
        Purpose.Invariant => ExpressionPurpose.Invariant,
        Purpose.SearchParameter => ExpressionPurpose.SearchParameter,
        Purpose.Questionnaire => ExpressionPurpose.Questionnaire,
        Purpose.ViewDefinition => ExpressionPurpose.ViewDefinition,
        // Unspecified, and whatever a newer caller may know.
        _ => ExpressionPurpose.Any,
    };

    public static TextEdit ToMessage(Core.Text.TextEdit edit)
    {
        var message = new TextEdit { Span = ToMessage(edit.Span), NewText = edit.NewText };
        if (!edit.Placeholders.IsDefault)
        {
            message.Placeholders.AddRange(edit.Placeholders.Select(ToMessage));
        }

        return message;
    }

    private static Severity ToMessage(Core.Diagnostics.Severity severity) => severity switch
    {
        Core.Diagnostics.Severity.Error => Severity.Error,
        Core.Diagnostics.Severity.Warning => Severity.Warning,
        Core.Diagnostics.Severity.Information => Severity.Information,
        Core.Diagnostics.Severity.Hint => Severity.Hint,
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "A severity without a message."),
    };
}
