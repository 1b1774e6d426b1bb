import assert from 'node:assert/strict';
import { SignatureHelpRequest } from 'vscode-languageserver-protocol/node';

export const cases = {
  'the argument at the cursor is found behind an emoji and in a nested call': async (client) => {
    const document = await client.open("// @resource Patient\nname.where(text = '😀').given.select(substring(1, $0");
    const { signatures, activeSignature, activeParameter } = await client.request(
      SignatureHelpRequest.type, document.here);
    const { label, parameters } = signatures[activeSignature];
    const [start, end] = parameters[activeParameter].label;
    assert.equal(label.slice(start, end), 'length : Integer');
  },
  'outside of calls there is none': async (client) => {
    const document = await client.open('// @resource Patient\nname.given$0');
    assert.equal(await client.request(SignatureHelpRequest.type, document.here), null);
  },
};
