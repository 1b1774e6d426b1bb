import assert from 'node:assert/strict';
import { HoverRequest, WorkDoneProgress } from 'vscode-languageserver-protocol/node';

export const cases = {
  'a request with a token is answered as one without, and begins nothing that it does not end': async (client) => {
    const document = await client.open('// @resource Patient\nname.gi$0ven');
    const told = [];
    const ended = client.onProgress(WorkDoneProgress.type, 'hover-1', ({ kind }) => told.push(kind));
    const hover = await client.request(HoverRequest.type, { ...document.here, workDoneToken: 'hover-1' });
    ended.dispose();
    assert.equal(document.textIn(hover.range), 'given');
    assert.ok(told.length === 0 || (told[0] === 'begin' && told.at(-1) === 'end'), `${told}`);
  },
};
