using System.Collections.Frozen;
using System.Collections.Immutable;
using FhirPath.Language.Analysis.Rules.Hints;
using FhirPath.Language.Binding;

namespace FhirPath.Language.Analysis.Rules;

/// <summary>Looks at a call.</summary>
internal delegate void CallRule(in BoundCall call, RuleReport report);

/// <summary>Looks at a binary operator.</summary>
internal delegate void OperatorRule(in BoundOperator operation, RuleReport report);

/// <summary>
/// Every rule and what it looks at. A new rule is a file beside this one, a row here, a row of the diagnostic table with
/// its page, and a fixture.
/// </summary>
internal static class RuleTable
{
    /// <summary>Rules that look at calls of all functions.</summary>
    public static ImmutableArray<CallRule> Calls { get; } =
        [CollectionInput.Check, CollectionArguments.Check, UndefinedOrder.Check, ForeignFunctions.Check];

    /// <summary>Rules that look at calls of one function, by its name.</summary>
    public static FrozenDictionary<string, ImmutableArray<CallRule>> CallsByName { get; } =
        new (string Functions, CallRule Rule)[]
        {
            ("not", NonBooleanOperand.Check),
            ("subsetOf supersetOf intersect exclude", UnknownCodes.Check),
            ("exists empty", ConstantCalls.CheckExistence),
            ("where exists all", ConstantCalls.CheckCriterion),
            ("iif", ConstantCalls.CheckChoice),
            ("substring take", ConstantCalls.CheckNumber),
            ("matches matchesFull replaceMatches", RegexPatterns.Check),
            ("exists", ExistenceHints.CheckWhere),
            ("not", ExistenceHints.CheckNot),
            ("where select skip", RedundantCalls.CheckFilter),
            ("first last single distinct", RedundantCalls.CheckSubset),
            ("upper lower trim toString toInteger toLong toDecimal toBoolean toDate toDateTime toTime toQuantity",
                RedundantCalls.CheckConversion),
            ("ofType as", RedundantCalls.CheckType),
            ("is as", LegacyFunctions.Check),
            ("repeatAll", EndlessRepetition.Check),
            ("iif", RedundantLogic.CheckChoice),
        }
        .SelectMany(row => row.Functions.Split(' ').Select(name => (Name: name, row.Rule)))
        .GroupBy(row => row.Name)
        .ToFrozenDictionary(group => group.Key, group => group.Select(row => row.Rule).ToImmutableArray());

    /// <summary>Rules that look at all binary operators.</summary>
    public static ImmutableArray<OperatorRule> Operators { get; } =
    [
        CollectionOperands.Check, NonBooleanOperand.Check, EmptyOperands.Check, IncomparableOperands.Check,
        ConstantComparisons.Check, SameOperands.Check, ConstantLogic.Check, UnknownCodes.Check,
        WrongUnits.Check, TextMembership.Check, RepeatedSigns.Check, ExistenceHints.CheckCount,
        RedundantLogic.CheckLiteral,
    ];
}
