import assert from 'node:assert/strict';
import {
  DocumentLinkRequest, DocumentSymbolRequest, FoldingRangeKind, FoldingRangeRequest, SelectionRangeRequest,
  WorkspaceSymbolRequest, WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver-protocol/node';

const text = `// 😀 https://hl7.org/fhirpath/
// @resource Patient
// @input data/patient.json
name.where(
  use = 'offi$0cial'
).defineVariable('chosen', given).select(%chosen)
`;

export const cases = {
  'the outline shows directives, expressions with types, and what they declare': async (client) => {
    const document = await client.open(text);
    const symbols = await client.request(DocumentSymbolRequest.type, document.params);
    assert.deepEqual(symbols.map(({ name }) => name.slice(0, 10)), ['@resource ', '@input dat', 'name.where']);
    assert.equal(symbols[2].detail, 'string[]');
    assert.deepEqual(symbols[2].children.map(({ name, selectionRange }) => [name, document.textIn(selectionRange)]),
      [['%chosen', 'chosen']]);
  },
  'symbols are found in open documents and in FHIR, and resolved when they are gone to': async (client) => {
    const document = await client.open('true\nObservation.component.valueQuantity.unit');
    const found = await client.request(WorkspaceSymbolRequest.type, { query: 'Observation.component.valueQ' });
    const symbol = found.find(({ location }) => location.uri === document.uri);
    assert.equal(symbol.location.range, undefined);
    const { location } = await client.request(WorkspaceSymbolResolveRequest.type, symbol);
    assert.equal(document.textIn(location.range), 'Observation.component.valueQuantity.unit');
    const types = await client.request(WorkspaceSymbolRequest.type, { query: 'medicationrequest' });
    assert.ok(types.some(({ name }) => name === 'MedicationRequest'));
  },
  'pages and examples are links': async (client) => {
    const document = await client.open(text, 'linked.fhirpath');
    const links = await client.request(DocumentLinkRequest.type, document.params);
    assert.deepEqual(links.map(({ range }) => document.textIn(range)), ['https://hl7.org/fhirpath/', 'data/patient.json']);
    assert.equal(links[1].target, document.uri.replace('linked.fhirpath', 'data/patient.json'));
  },
  'a selection widens from a word to the document': async (client) => {
    const document = await client.open(text);
    const [selection] = await client.request(
      SelectionRangeRequest.type, { ...document.params, positions: [document.position] });
    const texts = [];
    for (let step = selection; step; step = step.parent) {
      texts.push(document.textIn(step.range));
    }
    assert.deepEqual(texts.slice(0, 3), ['official', "'official'", "use = 'official'"]);
    assert.equal(texts.at(-1), document.text);
  },
  'what goes over several lines folds': async (client) => {
    const document = await client.open(`/* a\n b */\n${text}`);
    const ranges = await client.request(FoldingRangeRequest.type, document.params);
    assert.deepEqual(ranges.map(({ startLine, endLine, kind }) => [startLine, endLine, kind]),
      [[0, 1, FoldingRangeKind.Comment], [3, 7, FoldingRangeKind.Region], [5, 7, undefined]]);
  },
};
