import assert from 'node:assert/strict';
import {
  DiagnosticSeverity, DiagnosticTag, DocumentDiagnosticReportKind, DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
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
  'a problem leads to the specification, and what can go is faded out': async (client) => {
    const document = await client.open('// @resource Patient\nname.gven | (1 + +2)');
    const { items } = await client.request(DocumentDiagnosticRequest.type, document.params);
    assert.deepEqual(items.map(({ codeDescription }) => codeDescription?.href),
      ['https://hl7.org/fhirpath/#path-selection', undefined]);
    assert.deepEqual(items.map(({ tags }) => tags), [undefined, [DiagnosticTag.Unnecessary]]);
  },
  'the problems of all documents are pulled, in parts': async (client) => {
    const document = await client.open(mistake);
    const parts = [];
    const partialResultToken = 'workspace-1';
    const ended = client.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken,
      ({ items }) => parts.push(...items));
    const { items } = await client.request(WorkspaceDiagnosticRequest.type, { previousResultIds: [], partialResultToken });
    ended.dispose();
    const report = [...parts, ...items].find(({ uri }) => uri === document.uri);
    assert.deepEqual([report.kind, report.version], [DocumentDiagnosticReportKind.Full, 1]);
    assert.deepEqual(report.items.map(({ range }) => document.textIn(range)), ['gven']);

    const previousResultIds = [{ uri: document.uri, value: report.resultId }];
    const again = await client.request(WorkspaceDiagnosticRequest.type, { previousResultIds });
    assert.equal(again.items.find(({ uri }) => uri === document.uri).kind, DocumentDiagnosticReportKind.Unchanged);
  },
};
