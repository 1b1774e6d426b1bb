import assert from 'node:assert/strict';
import { CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver-protocol/node';

export const cases = {
  'the type of each expression is told above it': async (client) => {
    const document = await client.open("// @resource Patient\n'😀'; name.given\nname.exists()");
    const lenses = await client.request(CodeLensRequest.type, document.params);
    assert.deepEqual(lenses.map(({ range }) => document.textIn(range)), ["'😀'", 'name.given', 'name.exists()']);
    const { command } = await client.request(CodeLensResolveRequest.type, lenses[1]);
    assert.deepEqual(command, { title: 'string [0..*]', command: '' });
  },
};
