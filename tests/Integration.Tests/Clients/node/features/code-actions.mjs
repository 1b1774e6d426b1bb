import assert from 'node:assert/strict';
import { CodeActionRequest, CodeActionResolveRequest } from 'vscode-languageserver-protocol/node';

async function offered(client, document, range, only) {
  return client.request(CodeActionRequest.type, { ...document.params, range, context: { diagnostics: [], only } });
}

/** What becomes of the text by the action of a title, snippets taken for their placeholders. */
async function after(client, document, range, title, only) {
  const actions = await offered(client, document, range, only);
  const action = actions.find((one) => one.title === title);
  assert.ok(action, `${title} is not among ${actions.map((one) => one.title)}`);
  const { edit } = await client.request(CodeActionResolveRequest.type, action);
  const [{ textDocument, edits }] = edit.documentChanges;
  assert.deepEqual(textDocument, { uri: document.uri, version: 1 });
  return document.textAfter(edits.map(({ range, newText, snippet }) => ({
    range, newText: newText ?? snippet.value.replace(/\$\{1:(.*?)\}/g, '$1'),
  })));
}

export const cases = {
  'a mistake is repaired': async (client) => {
    const document = await client.open("// @resource Patient\r\n'😀' = name.gven");
    const text = await after(client, document, document.rangeOf('gven'), "Change to 'given'", ['quickfix']);
    assert.equal(text, "// @resource Patient\r\n'😀' = name.given");
  },
  'a part gets a name': async (client) => {
    const document = await client.open("// @resource Patient\nname.given.first() = '漢' or active");
    const text = await after(
      client, document, document.rangeOf('name.given.first()'), 'Extract to defineVariable()', ['refactor']);
    assert.equal(
      text, "// @resource Patient\ndefineVariable('value', name.given.first()).select(%value = '漢' or active)");
  },
  'all is repaired when a document is saved': async (client) => {
    const document = await client.open('// @resource Patient\nname.gven\nname.famly');
    const [action] = await offered(client, document, document.wholeRange, ['source.fixAll.fhirpath']);
    assert.equal(action.kind, 'source.fixAll.fhirpath');
    const text = await after(client, document, document.wholeRange, action.title, ['source.fixAll']);
    assert.equal(text, '// @resource Patient\nname.given\nname.family');
  },
};
