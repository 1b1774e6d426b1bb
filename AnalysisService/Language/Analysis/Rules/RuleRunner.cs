using System.Collections.Immutable;
using FhirPath.Language.Analysis.Rules.Hints;
using FhirPath.Language.Binding;
using FhirPath.Language.Model;
using FhirPath.Language.Syntax.Nodes;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>Asks every rule of <see cref="RuleTable"/> about each part of an expression while it is bound.</summary>
internal sealed class RuleRunner(RuleReport report) : IBindingObserver
{
    public void OnCall(in BoundCall call)
    {
        Run(RuleTable.Calls, call);
        if (RuleTable.CallsByName.TryGetValue(call.Function.Name, out var rules))
        {
            Run(rules, call);
        }
    }

    public void OnOperator(in BoundOperator operation)
    {
        foreach (var rule in RuleTable.Operators)
        {
            rule(operation, report);
        }
    }

    public void OnTypeTest(TypeExpression expression, BoundType operand, TypeInfo? type)
    {
        CollectionOperands.Check(expression, operand, report);
        RedundantCalls.CheckCast(expression, operand, type, report);
    }

    public void OnIndexer(IndexerExpression indexer, BoundType target, BoundType index)
    {
        UndefinedOrder.Check(indexer, target, report);
        ConstantCalls.CheckIndex(indexer, report);
        RedundantCalls.CheckIndex(indexer, target, report);
    }

    public void OnElementOfSubtype(MemberInvocation member, BoundType focus) =>
        SubtypeElements.Check(member, focus, report);

    public void OnChoiceSuffix(MemberInvocation member, ChoiceSuffix choice) =>
        ChoiceSuffixes.Check(member, choice, report);

    private void Run(ImmutableArray<CallRule> rules, in BoundCall call)
    {
        foreach (var rule in rules)
        {
            rule(call, report);
        }
    }
}
