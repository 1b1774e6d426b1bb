import assert from 'node:assert/strict';
import {
  DiagnosticSeverity, DocumentDiagnosticReportKind, DocumentDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';

const mistake = "// @resource Patient\nname.where(text = '😀').gven";

export const cases = {
  'problems are pushed': async (client) => {
    const document = await client.open(mistake);
    const [problem] = await client.published(document, 1);
    assert.equal(document.textIn(problem.range), 'gven');
    assert.equal(problem.severity, DiagnosticSeverity.Error);
    await document.change(document.rangeOf('gven'), 'given');
    await client.published(document, 0);
  },
  'problems are pulled, and pulled again only where they changed': async (client) => {
    const document = await client.open(mistake);
    const first = await client.request(DocumentDiagnosticRequest.type, document.params);
    assert.equal(first.kind, DocumentDiagnosticReportKind.Full);
    assert.deepEqual(first.items.map(({ range }) => document.textIn(range)), ['gven']);

    const again = { ...document.params, previousResultId: first.resultId };
    const second = await client.request(DocumentDiagnosticRequest.type, again);
    assert.equal(second.kind, DocumentDiagnosticReportKind.Unchanged);

    await document.change(document.rangeOf('gven'), 'given');
    const third = await client.request(DocumentDiagnosticRequest.type, again);
    assert.deepEqual([third.kind, third.items], [DocumentDiagnosticReportKind.Full, []]);
  },
};
