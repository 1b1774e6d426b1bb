namespace FhirPath.Analysis.V1;

// Every request about one document says so: the error boundary has to know which one a defect was in.

internal sealed partial class DiagnoseRequest : IDocumentRequest;

internal sealed partial class HoverRequest : IDocumentRequest;

internal sealed partial class FindOccurrencesRequest : IDocumentRequest;

internal sealed partial class NavigateRequest : IDocumentRequest;

internal sealed partial class FindTypesAtRequest : IDocumentRequest;

internal sealed partial class ReadOutlineRequest : IDocumentRequest;

internal sealed partial class FindSymbolsRequest : IDocumentRequest;

internal sealed partial class FindLinksRequest : IDocumentRequest;

internal sealed partial class FindFoldingRangesRequest : IDocumentRequest;

internal sealed partial class WidenSelectionsRequest : IDocumentRequest;

internal sealed partial class FindLinkedNamesRequest : IDocumentRequest;

internal sealed partial class PrepareRenameRequest : IDocumentRequest;

internal sealed partial class RenameRequest : IDocumentRequest;

internal sealed partial class CompleteRequest : IDocumentRequest;

internal sealed partial class InlayHintsRequest : IDocumentRequest;

internal sealed partial class DescribeInlayHintRequest : IDocumentRequest;

internal sealed partial class SignatureHelpRequest : IDocumentRequest;

internal sealed partial class SemanticTokensRequest : IDocumentRequest;

internal sealed partial class FormatRequest : IDocumentRequest;

internal sealed partial class FormatOnTypeRequest : IDocumentRequest;

internal sealed partial class ListCodeActionsRequest : IDocumentRequest;

internal sealed partial class ListCodeLensesRequest : IDocumentRequest;

internal sealed partial class ResolveCodeLensRequest : IDocumentRequest;

internal sealed partial class ResolveCodeActionRequest : IDocumentRequest;

internal sealed partial class SyntaxTreeRequest : IDocumentRequest;
