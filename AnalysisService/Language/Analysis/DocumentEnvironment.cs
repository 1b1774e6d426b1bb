using System.Collections.Immutable;
using FhirPath.Language.Binding;
using FhirPath.Language.Diagnostics;
using FhirPath.Language.Documents;
using FhirPath.Language.Model;
using FhirPath.Language.Text;

namespace FhirPath.Language.Analysis;

/// <summary>
/// What surrounds each expression of a document: the options, overridden by the directives that hold where the
/// expression begins. Of @resource and @context the later one holds. Expressions between the same two directives share
/// their environment.
/// </summary>
internal sealed class DocumentEnvironment
{
    private readonly DiagnosticBag _problems = new();
    private readonly AnalysisOptions _options;
    private readonly List<int> _sectionStarts = [];
    private readonly List<BindingContext> _sections = [];
    private ImmutableDictionary<string, VariableDeclaration> _variables;
    private RuleSet _rules;
    private ExpressionPurpose _purpose;
    private readonly ModelCatalog _models;
    private FhirModel? _model;
    private BoundType _focus = BoundType.Unknown;
    private string? _context;
    private bool _isContextFromExample;
    private TextSpan _contextSpan;

    public DocumentEnvironment(FhirPathDocument document, AnalysisOptions options)
    {
        Document = document;
        _options = options;
        _models = options.Models;
        _variables = options.VariablesByName();
        _rules = options.Rules;
        _purpose = options.Purpose;
        var atStart = new TextSpan(0, 0);
        UnknownRules.Report(options.Rules, atStart, _problems);
        SetRelease(options.Release, atStart);
        SetContext(options.Context, atStart);
        StartSection(0);
        foreach (var directive in document.Directives)
        {
            Apply(directive);
            StartSection(directive.LineStart);
        }

        if (document.UnterminatedComment is { } opening)
        {
            _problems.Add(Errors.UnterminatedComment(opening));
        }

        Diagnostics =
        [
            .. _problems.ToImmutable()
                .Select(problem => At(problem.Span.Start).Rules.Apply(problem))
                .OfType<Diagnostic>(),
        ];
    }

    // The same directives in another text: nothing of them has to be worked out again.
    private DocumentEnvironment(
        DocumentEnvironment before, FhirPathDocument document, ImmutableArray<Diagnostic> diagnostics)
    {
        Document = document;
        Diagnostics = diagnostics;
        _options = before._options;
        _models = before._models;
        _variables = before._variables;
        _rules = before._rules;
        _sections = before._sections;
        _sectionStarts = [0];
        foreach (var directive in document.Directives)
        {
            if (directive.LineStart != _sectionStarts[^1])
            {
                _sectionStarts.Add(directive.LineStart);
            }
        }
    }

    public FhirPathDocument Document { get; }

    /// <summary>What is wrong with options and directives.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What surrounds an expression that begins at <paramref name="offset"/>.</summary>
    public BindingContext At(int offset)
    {
        var index = _sectionStarts.BinarySearch(offset);
        return _sections[index < 0 ? ~index - 1 : index];
    }

    /// <summary>The analysis of an expression of the document.</summary>
    public ExpressionAnalysis Analyse(TextSpan span) =>
        new(Document.Text.Substring(span.Start, span.Length), span.Start, At(span.Start));

    /// <summary>The same, of an expression that was another one before, in the same surroundings.</summary>
    public ExpressionAnalysis Analyse(TextSpan span, ExpressionAnalysis before) =>
        ExpressionAnalysis.After(before, Document.Text.Substring(span.Start, span.Length), span.Start);

    /// <summary>
    /// What surrounds each expression of the next version of the document. A section that is surrounded by the same as
    /// before has the same context, which is how those know who keep what they have worked out.
    /// </summary>
    /// <param name="document">The next version.</param>
    /// <param name="change">Where it differs.</param>
    public DocumentEnvironment With(FhirPathDocument document, TextChange change)
    {
        if (UnchangedDirectives.TryMap(Document, document, Diagnostics, change) is { } diagnostics)
        {
            return new DocumentEnvironment(this, document, diagnostics);
        }

        var changed = new DocumentEnvironment(document, _options);
        changed.KeepSectionsOf(this);
        return changed;
    }

    // Sections are counted from the start, and where directives came or went from the end.
    private void KeepSectionsOf(DocumentEnvironment before)
    {
        for (var index = 0; index < _sections.Count; index++)
        {
            _sections[index] = Same(_sections[index], before, index)
                ?? Same(_sections[index], before, index - _sections.Count + before._sections.Count)
                ?? _sections[index];
        }
    }

    private static BindingContext? Same(BindingContext section, DocumentEnvironment before, int index) =>
        (uint)index < (uint)before._sections.Count && before._sections[index].IsSameAs(section)
            ? before._sections[index]
            : null;

    // Directives of one line hold together: the last one's section stands for all of them.
    private void StartSection(int start)
    {
        if (_sectionStarts is [.., var last] && last == start)
        {
            _sectionStarts.RemoveAt(_sectionStarts.Count - 1);
            _sections.RemoveAt(_sections.Count - 1);
        }

        _sectionStarts.Add(start);
        _sections.Add(Current());
    }

    private BindingContext Current() => _model is null
        ? BindingContext.Nothing(_rules)
        : new BindingContext(_model, _focus, _variables, _rules) { Purpose = _purpose };

    private void Apply(Directive directive)
    {
        if (directive.Value.Length == 0)
        {
            _problems.Add(Errors.MissingDirectiveValue(directive.NameSpan, directive.Name, Needs(directive.Kind)));
            return;
        }

        switch (directive.Kind)
        {
            case DirectiveKind.Release:
                SetRelease(directive.Value, directive.ValueSpan);
                break;
            case DirectiveKind.Resource or DirectiveKind.Context:
                SetContext(directive.Value, directive.ValueSpan);
                break;
            case DirectiveKind.Input or DirectiveKind.Data:
                SetExample(directive);
                break;
            case DirectiveKind.Variable:
                Declare(directive);
                break;
            case DirectiveKind.Rule:
                SetRule(directive);
                break;
            case DirectiveKind.Purpose:
                SetPurpose(directive);
                break;
        }
    }

    private void SetRelease(string? release, TextSpan span)
    {
        var before = _model;
        _model = ReleaseResolver.Resolve(_models, release, span, _problems);
        if (_model != before && _context is not null)
        {
            SetContext(_context, _contextSpan);
        }
    }

    private void SetContext(string? context, TextSpan span)
    {
        _isContextFromExample = false;
        _context = context;
        _contextSpan = span;
        _focus = _model is null ? BoundType.Unknown : ContextResolver.Resolve(_model, context, span, _problems);
    }

    private void CheckExample(Directive directive, ExampleFile? file)
    {
        var focus = _isContextFromExample ? BoundType.Unknown : _focus;
        foreach (var problem in ExampleCheck.Of(directive, file, _model, focus))
        {
            _problems.Add(problem);
        }
    }

    private ExampleFile? FileOf(Directive directive) => ExamplePath.Of(directive) is { } path
        ? _options.Examples.FirstOrDefault(file => file.Path == path)
        : null;

    // An example says what expressions are evaluated on as long as nobody has said it in so many words.
    private void SetExample(Directive directive)
    {
        var file = FileOf(directive);
        CheckExample(directive, file);
        var type = file is { State: ExampleState.Resource }
            ? file.ResourceType
            : InlineResource.TypeOf(directive.Value);
        if (_isContextFromExample || (type is not null && string.IsNullOrWhiteSpace(_context)))
        {
            SetContext(type, directive.ValueSpan);
            _isContextFromExample = true;
        }
    }

    // name: Type
    private void Declare(Directive directive)
    {
        var parts = VariableDirective.Read(directive.Value, directive.ValueSpan.Start);
        var (name, type) = (TextOf(parts.Name), TextOf(parts.Type));
        if (_model is not null && type.Length > 0 && !VariableTypes.IsKnown(_model, type))
        {
            _problems.Add(Errors.UnknownType(parts.Type, type, _model.Release, TypeSpecifiers.Suggest(_model, type)));
        }

        _variables = _variables.SetItem(name, new VariableDeclaration(name, type));
    }

    // rule level
    private void SetRule(Directive directive)
    {
        var parts = RuleDirective.Read(directive.Value, directive.ValueSpan.Start);
        var rule = TextOf(parts.Rule);
        if (DiagnosticTable.Find(rule) is null && !RuleSet.IsAll(rule))
        {
            _problems.Add(Errors.UnknownRule(parts.Rule, rule, UnknownRules.Suggest(rule)));
        }
        else if (parts.Level.IsEmpty)
        {
            _problems.Add(Errors.MissingDirectiveValue(directive.NameSpan, directive.Name, Needs(directive.Kind)));
        }
        else if (!RuleLevels.TryParse(TextOf(parts.Level), out var level))
        {
            _problems.Add(Errors.UnknownLevel(parts.Level, TextOf(parts.Level)));
        }
        else
        {
            _rules = _rules.With(new RuleSetting(rule, level));
        }
    }

    private void SetPurpose(Directive directive)
    {
        if (!ExpressionPurposes.TryParse(directive.Value, out _purpose))
        {
            _problems.Add(Errors.UnknownPurpose(directive.ValueSpan, directive.Value, ExpressionPurposes.Names));
        }
    }

    private string TextOf(TextSpan span) => Document.Text.Substring(span.Start, span.Length);

    private static string Needs(DirectiveKind kind) => kind switch
    {
        DirectiveKind.Resource => "a resource type",
        DirectiveKind.Context => "a type or element path",
        DirectiveKind.Release => "a FHIR release",
        DirectiveKind.Input => "a file or a resource",
        DirectiveKind.Data => "a resource",
        DirectiveKind.Variable => "a name and a type",
        DirectiveKind.Rule => "a rule and what to set it to",
        DirectiveKind.Purpose => "what expressions are for",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A directive must say what it needs."),
    };
}
