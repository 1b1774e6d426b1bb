using FhirPath.Analysis.V1;
using Core = FhirPath.Language.Features;

namespace FhirPathAspire.AnalysisService.Rpc;

internal static partial class ProtoMapping
{
    private const int NumbersPerToken = 4;

    /// <summary>Packs tokens as the contract has them.</summary>
    public static void AddTo(SemanticTokensReply reply, IReadOnlyList<Core.SemanticToken> tokens)
    {
        reply.Data.Capacity = tokens.Count * NumbersPerToken;
        var before = 0;
        foreach (var token in tokens)
        {
            reply.Data.Add(token.Span.Start - before);
            reply.Data.Add(token.Span.Length);
            reply.Data.Add((int)ToMessage(token.Class));
            reply.Data.Add((int)ToBits(token.Traits));
            before = token.Span.Start;
        }
    }

    private static SemanticClass ToMessage(Core.SemanticClass @class) => @class switch
    {
        Core.SemanticClass.Element => SemanticClass.Element,
        Core.SemanticClass.Function => SemanticClass.Function,
        Core.SemanticClass.Type => SemanticClass.Type,
        Core.SemanticClass.Resource => SemanticClass.Resource,
        Core.SemanticClass.Namespace => SemanticClass.Namespace,
        Core.SemanticClass.Variable => SemanticClass.Variable,
        Core.SemanticClass.Item => SemanticClass.Item,
        Core.SemanticClass.Operator => SemanticClass.Operator,
        Core.SemanticClass.Keyword => SemanticClass.Keyword,
        Core.SemanticClass.String => SemanticClass.String,
        Core.SemanticClass.Code => SemanticClass.Code,
        Core.SemanticClass.Number => SemanticClass.Number,
        Core.SemanticClass.Comment => SemanticClass.Comment,
        Core.SemanticClass.Directive => SemanticClass.Directive,
        _ => throw new ArgumentOutOfRangeException(nameof(@class), @class, "A class without a message."),
    };

    private static int ToBits(Core.SemanticTraits traits) =>
        Bit(traits, Core.SemanticTraits.Defined, SemanticTrait.Defined)
        | Bit(traits, Core.SemanticTraits.Deprecated, SemanticTrait.Deprecated)
        | Bit(traits, Core.SemanticTraits.ReadOnly, SemanticTrait.ReadOnly)
        | Bit(traits, Core.SemanticTraits.Declaration, SemanticTrait.Declaration);

    private static int Bit(Core.SemanticTraits traits, Core.SemanticTraits trait, SemanticTrait message) =>
        (traits & trait) == 0 ? 0 : 1 << ((int)message - 1);
}
