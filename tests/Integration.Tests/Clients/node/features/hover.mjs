import assert from 'node:assert/strict';
import { HoverRequest, MarkupKind } from 'vscode-languageserver-protocol/node';

export const cases = {
  'an element is shown with its type': async (client) => {
    const document = await client.open("// @resource Patient\nname.where(text = '😀').gi$0ven.exists()");
    const { contents, range } = await client.request(HoverRequest.type, document.here);
    assert.equal(contents.kind, MarkupKind.Markdown);
    assert.match(contents.value, /HumanName\.given/);
    assert.equal(document.textIn(range), 'given');
  },
  'there is nothing to say of a gap': async (client) => {
    const document = await client.open('true\n$0\ntrue');
    assert.equal(await client.request(HoverRequest.type, document.here), null);
  },
};
