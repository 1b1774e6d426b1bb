import assert from 'node:assert/strict';
import { CompletionRequest, CompletionResolveRequest } from 'vscode-languageserver-protocol/node';

export const cases = {
  'an item is described when it is asked for, whatever was typed since': async (client) => {
    const document = await client.open('// @resource Patient\nname.gi$0');
    const { items, itemDefaults } = await client.request(CompletionRequest.type, document.here);
    const item = items.find(({ label }) => label === 'given');
    assert.equal(item.documentation, undefined);
    const resolved = await client.request(CompletionResolveRequest.type, { ...item, data: itemDefaults.data });
    assert.match(resolved.documentation.value, /HumanName\.given/);
    assert.equal(resolved.label, 'given');
  },
  'a code replaces what the string holds': async (client) => {
    const document = await client.open("// @resource Patient\nname.text = '😀' and gender = 'fe$0ma'");
    const { items, itemDefaults } = await client.request(CompletionRequest.type, document.here);
    const item = items.find(({ label }) => label === 'female');
    const range = item.textEdit?.range ?? item.textEdit?.replace ?? itemDefaults.editRange.replace ?? itemDefaults.editRange;
    const after = document.textAfter([{ range, newText: item.textEditText ?? item.textEdit?.newText ?? item.label }]);
    assert.equal(after, "// @resource Patient\nname.text = '😀' and gender = 'female'");
  },
};
