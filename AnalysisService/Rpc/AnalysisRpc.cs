using FhirPath.Analysis.V1;
using FhirPath.Language.Model;
using FhirPathAspire.AnalysisService.Snapshots;

namespace FhirPathAspire.AnalysisService.Rpc;

/// <summary>
/// The typed contract over the language core, one file per rpc. Each is the same three steps: the snapshot that the
/// request names, a pure question to the language core, its answer in the words of the contract.
/// </summary>
internal sealed partial class AnalysisRpc(SnapshotCache snapshots, ModelCatalog models) : Analysis.AnalysisBase;
