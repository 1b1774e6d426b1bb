import assert from 'node:assert/strict';
import { LinkedEditingRangeRequest, PrepareRenameRequest, RenameRequest } from 'vscode-languageserver-protocol/node';

const text = "// 😀\n// @resource Patient\ndefineVariable('v', name).select(%$0v.given | %v.family)";

export const cases = {
  'a variable gets another name everywhere': async (client) => {
    const document = await client.open(text);
    const { range, placeholder } = await client.request(PrepareRenameRequest.type, document.here);
    assert.deepEqual([document.textIn(range), placeholder], ['v', 'v']);
    const { documentChanges } = await client.request(RenameRequest.type, { ...document.here, newName: 'all names' });
    assert.deepEqual(documentChanges.map(({ textDocument }) => textDocument), [{ uri: document.uri, version: 1 }]);
    assert.equal(document.textAfter(documentChanges[0].edits).split('\n')[2],
      "defineVariable('all names', name).select(%`all names`.given | %`all names`.family)");
  },
  'a name that is taken is refused with a reason': async (client) => {
    const document = await client.open(text);
    await assert.rejects(client.request(RenameRequest.type, { ...document.here, newName: 'resource' }), /%resource/);
    const element = await client.open('// @resource Patient\nna$0me');
    await assert.rejects(client.request(PrepareRenameRequest.type, element.here), /element of Patient/);
  },
  'a name and its uses are typed at together': async (client) => {
    const document = await client.open(text);
    const { ranges, wordPattern } = await client.request(LinkedEditingRangeRequest.type, document.here);
    assert.deepEqual(ranges.map((range) => document.textIn(range)), ['v', 'v', 'v']);
    assert.match('name_1', new RegExp(`^${wordPattern}$`));
  },
};
