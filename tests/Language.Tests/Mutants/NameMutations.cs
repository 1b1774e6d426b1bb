using FhirPath.Language.Binding;
using FhirPath.Language.Binding.Functions;
using FhirPath.Language.Binding.Symbols;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax;
using FhirPath.Language.Syntax.Nodes;
using FhirPath.Language.Text;

namespace FhirPath.Language.Tests.Mutants;

/// <summary>Slips in names and arguments. That they are slips follows from model and catalog, not from diagnostics.</summary>
internal static class NameMutations
{
    private static readonly HashSet<string> FunctionNames = [.. FunctionCatalog.All.Select(function => function.Name)];

    public static IEnumerable<Mutant> MisspelledProperty(MutantSource source, Random random)
    {
        foreach (var (member, _) in Elements(source))
        {
            var name = Typos.In(member.Name, random);
            if (!source.Model.Types.Any(type => Has(type, name) || type.Name == name))
            {
                yield return source.Replace(MutantKind.MisspelledProperty, member.Span, name);
            }
        }
    }

    public static IEnumerable<Mutant> PropertyOfAnotherType(MutantSource source, Random random)
    {
        foreach (var (member, focus) in Elements(source))
        {
            var other = source.Model.Types[random.Next(source.Model.Types.Length)];
            var name = other.AllElements.IsEmpty
                ? "" : other.AllElements[random.Next(other.AllElements.Length)].Name;
            if (name.Length > 0 && !focus.Types.Any(type => CanHave(source.Model, type, name)))
            {
                yield return source.Replace(MutantKind.PropertyOfAnotherType, member.Span, name);
            }
        }
    }

    public static IEnumerable<Mutant> MisspelledFunction(MutantSource source, Random random)
    {
        foreach (var call in source.Nodes.OfType<FunctionInvocation>())
        {
            var name = Typos.In(call.Name, random);
            if (!FunctionNames.Contains(name))
            {
                yield return source.Replace(MutantKind.MisspelledFunction, call.NameToken.Span, name);
            }
        }
    }

    public static IEnumerable<Mutant> WrongArity(MutantSource source, Random random)
    {
        foreach (var call in source.Nodes.OfType<FunctionInvocation>())
        {
            var list = call.ArgumentList;
            if (!FunctionCatalog.TryGet(call.Name, out var function) || list.CloseParenthesis.IsMissing)
            {
                continue;
            }

            if (list.Arguments.Length < function.MaxArguments && function.MaxArguments < int.MaxValue
                && list.Arguments.Length > 0 && list.Arguments.Length == function.MinArguments)
            {
                // Without its arguments.
                var all = TextSpan.FromBounds(list.Arguments[0].Span.Start, list.Arguments[^1].Span.End);
                yield return Around(source.Replace(MutantKind.WrongArity, all, ""), call);
            }
            else if (function.MaxArguments < int.MaxValue)
            {
                var place = new TextSpan(list.CloseParenthesis.Span.Start, 0);
                var missing = function.MaxArguments - list.Arguments.Length;
                var extra = string.Join(", ", Enumerable.Repeat(random.Next(2) == 0 ? "1" : "'x'", missing + 1));
                var text = list.Arguments.IsEmpty ? extra : $", {extra}";
                yield return Around(source.Replace(MutantKind.WrongArity, place, text), call);
            }
        }
    }

    public static IEnumerable<Mutant> MisspelledType(MutantSource source, Random random)
    {
        foreach (var name in TypeNames(source))
        {
            var typo = Typos.In(source.TextOf(name), random);
            if (!source.Model.TryResolveTypeSpecifier(typo, out _))
            {
                yield return source.Replace(MutantKind.MisspelledType, name, typo);
            }
        }
    }

    public static IEnumerable<Mutant> MisspelledVariable(MutantSource source, Random random)
    {
        var defined = source.Nodes.OfType<FunctionInvocation>()
            .Where(call => call is { Name: "defineVariable", ArgumentList.Arguments: [LiteralExpression, ..] })
            .Select(call => source.TextOf(((LiteralExpression)call.ArgumentList.Arguments[0]).Token).Trim('\''))
            .ToHashSet();
        foreach (var variable in source.Nodes.OfType<VariableExpression>())
        {
            // What a host provides may have any name; those the specifications define can be misspelled.
            var isKnown = EnvironmentVariables.Core.Contains(variable.Name) || defined.Contains(variable.Name);
            var typo = Typos.In(variable.Name, random);
            if (isKnown && variable.Name.Length > 3 && !defined.Contains(typo)
                && !EnvironmentVariables.Core.Concat(EnvironmentVariables.Special).Contains(typo))
            {
                yield return source.Replace(MutantKind.MisspelledVariable, variable.Span, $"%{typo}");
            }
        }
    }

    // Names that are elements of what they are asked of, where that is known.
    private static IEnumerable<(MemberInvocation Member, BoundType Focus)> Elements(MutantSource source) =>
        from member in source.Nodes.OfType<MemberInvocation>()
        where member.NameToken.Kind == SyntaxKind.Identifier && member.Name.Length > 2
        let binding = source.BindingOf(member)
        where binding.Symbol is ElementSymbol && binding.Focus is { IsKnown: true, Types.IsEmpty: false }
        where !binding.Focus.Types.Any(type => type.Kind == TypeKind.System)
        select (member, binding.Focus);

    private static IEnumerable<SyntaxToken> TypeNames(MutantSource source) =>
        source.Nodes.OfType<TypeSpecifier>().Where(type => type.Tokens.Length == 1).Select(type => type.Tokens[0])
            .Concat(
                from call in source.Nodes.OfType<FunctionInvocation>()
                where call is { Name: "ofType" or "is" or "as", ArgumentList.Arguments: [MemberInvocation] }
                select ((MemberInvocation)call.ArgumentList.Arguments[0]).NameToken)
            .Where(token => source.TextOf(token).Length > 3);

    private static Mutant Around(Mutant mutant, FunctionInvocation call)
    {
        var growth = mutant.Text.Length - mutant.Original.Length;
        return mutant with { Around = [new TextSpan(call.Span.Start, call.Span.Length + growth)] };
    }

    private static bool CanHave(FhirModel model, TypeInfo type, string name) => type.IsAbstract
        ? model.Types.Any(other => other.IsSubtypeOf(type) && Has(other, name))
        : Has(type, name);

    private static bool Has(TypeInfo type, string name) =>
        type.FindElement(name) is not null || type.FindChoice(name) is not null;
}
