import assert from 'node:assert/strict';
import { CompletionRequest } from 'vscode-languageserver-protocol/node';

export const cases = {
  'elements are offered in the middle of a word': async (client) => {
    const document = await client.open("// @resource Patient\nname.where(text = '😀').gi$0v.exists()");
    const { items, itemDefaults } = await client.request(CompletionRequest.type, document.here);
    const item = items.find(({ label }) => label === 'given');
    assert.ok(item, `given is not among ${items.map(({ label }) => label)}`);
    const range = item.textEdit?.range ?? item.textEdit?.replace ?? itemDefaults.editRange.replace ?? itemDefaults.editRange;
    const after = document.textAfter([{ range, newText: item.textEditText ?? item.textEdit?.newText ?? item.label }]);
    assert.equal(after, "// @resource Patient\nname.where(text = '😀').given.exists()");
  },
};
