using FhirPath.Language.Analysis;
using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Features.Strings;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Features.Colours;

/// <summary>The tokens of one expression, by what binding knows of them where it was asked, else by their form.</summary>
internal sealed class ExpressionColours(
    ExpressionAnalysis expression, bool isBound, TokenList tokens, CommentColours comments)
{
    private readonly SyntaxTree _tree = expression.Tree;
    private readonly Stack<(SyntaxNode Node, int Slot)> _open = new();
    private SyntaxNode? _typeName;

    /// <summary>Adds all of them, comments between them too.</summary>
    public void Add()
    {
        var end = 0;
        _open.Push((_tree.Root, 0));
        while (!tokens.IsFull && _open.TryPop(out var place))
        {
            if (place.Slot == place.Node.SlotCount)
            {
                _typeName = ReferenceEquals(_typeName, place.Node) ? null : _typeName;
                continue;
            }

            _open.Push((place.Node, place.Slot + 1));
            var child = place.Node.Slot(place.Slot);
            if (child.Node is { } node)
            {
                Enter(node);
            }
            else if (!child.Token.IsMissing)
            {
                comments.AddIn(InDocument(TextSpan.FromBounds(end, child.Token.Start)));
                AddToken(place.Node, child.Token);
                end = child.Token.End;
            }
        }

        comments.AddIn(InDocument(TextSpan.FromBounds(end, expression.Text.Length)));
    }

    // A path that names a type (FHIR.Patient) is one name.
    private void Enter(SyntaxNode node)
    {
        if (_typeName is null
            && (node is TypeSpecifier || (node is PathExpression && Of(node).Symbol is TypeSymbol)))
        {
            _typeName = node;
        }

        _open.Push((node, 0));
    }

    private void AddToken(SyntaxNode node, SyntaxToken token)
    {
        if (Classify(node, token) is { } found)
        {
            tokens.Add(InDocument(token.Span), found.Class, found.Traits);
        }
    }

    private (SemanticClass Class, SemanticTraits Traits)? Classify(SyntaxNode node, SyntaxToken token) => node switch
    {
        _ when _typeName is { } name && SyntaxFacts.IsName(token.Kind) => token.End == name.Span.End
            ? OfType((Of(name).Symbol as TypeSymbol)?.Type)
            : (SemanticClass.Namespace, SemanticTraits.Defined),
        MemberInvocation member => OfMember(member),
        FunctionInvocation call => OfCall(call),
        InstanceElement when SyntaxFacts.IsName(token.Kind) => (SemanticClass.Element, SemanticTraits.None),
        VariableExpression variable => (SemanticClass.Variable, OfVariable(variable)),
        SpecialInvocation => (SemanticClass.Item, SemanticTraits.ReadOnly | SemanticTraits.Defined),
        SortArgument or QuantityExpression when token.Kind == SyntaxKind.Identifier =>
            (SemanticClass.Keyword, SemanticTraits.None),
        LiteralExpression when token.Kind == SyntaxKind.String => OfString(),
        _ => ByForm(token.Kind),
    };

    private static (SemanticClass, SemanticTraits)? ByForm(SyntaxKind kind) => kind switch
    {
        SyntaxKind.String => (SemanticClass.String, SemanticTraits.None),
        SyntaxKind.Integer or SyntaxKind.Long or SyntaxKind.Decimal
            or SyntaxKind.Date or SyntaxKind.DateTime or SyntaxKind.Time => (SemanticClass.Number, SemanticTraits.None),
        SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword => (SemanticClass.Keyword, SemanticTraits.None),
        _ when SyntaxFacts.BinaryPrecedence(kind) == 0 => null,
        _ when char.IsAsciiLetter(SyntaxFacts.Spelling(kind)[0]) => (SemanticClass.Keyword, SemanticTraits.None),
        _ => (SemanticClass.Operator, SemanticTraits.None),
    };

    private (SemanticClass, SemanticTraits) OfMember(MemberInvocation member) => Of(member).Symbol switch
    {
        TypeSymbol type => OfType(type.Type),
        ElementSymbol => (SemanticClass.Element, SemanticTraits.Defined),
        _ => (SemanticClass.Element, SemanticTraits.None),
    };

    private static (SemanticClass, SemanticTraits) OfType(TypeInfo? type) => type switch
    {
        null => (SemanticClass.Type, SemanticTraits.None),
        { Kind: TypeKind.Resource } => (SemanticClass.Resource, SemanticTraits.Defined),
        _ => (SemanticClass.Type, SemanticTraits.Defined),
    };

    private (SemanticClass, SemanticTraits) OfCall(FunctionInvocation call) => Of(call).Symbol switch
    {
        FunctionSymbol { Function.Instead: not null } =>
            (SemanticClass.Function, SemanticTraits.Defined | SemanticTraits.Deprecated),
        FunctionSymbol => (SemanticClass.Function, SemanticTraits.Defined),
        _ => (SemanticClass.Function, SemanticTraits.None),
    };

    private SemanticTraits OfVariable(VariableExpression variable) =>
        EnvironmentVariables.TryGet(variable.Name, expression.Context, out _)
        && !expression.Context.Variables.ContainsKey(variable.Name)
            ? SemanticTraits.ReadOnly | SemanticTraits.Defined
            : SemanticTraits.ReadOnly;

    // 'name' of defineVariable('name') is a declaration; what is compared with a coded element is a code.
    private (SemanticClass, SemanticTraits) OfString()
    {
        var place = isBound ? StringPlace.Of(expression, _open.Select(open => open.Node)) : null;
        return place switch
        {
            { IsVariableName: true } => (SemanticClass.Variable, SemanticTraits.Declaration | SemanticTraits.ReadOnly),
            { Binding: not null } => (SemanticClass.Code, SemanticTraits.None),
            _ => (SemanticClass.String, SemanticTraits.None),
        };
    }

    private NodeBinding Of(SyntaxNode node) => isBound ? expression.Bindings[node] : NodeBinding.None;

    private TextSpan InDocument(TextSpan span) => span.Shift(expression.Start);
}
