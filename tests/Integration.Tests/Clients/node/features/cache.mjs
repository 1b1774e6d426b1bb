import assert from 'node:assert/strict';
import { HoverRequest } from 'vscode-languageserver-protocol/node';

export const cases = {
  'what is kept is counted, forgotten and worked out again': async (client) => {
    const document = await client.open('// @resource Patient\nname.gi$0ven');
    await client.request(HoverRequest.type, document.here);
    const { documents, replicas } = await client.requestByName('fhirpath/cacheStats');
    assert.ok(documents > 0 && replicas.length > 0 && replicas.every(({ answered }) => answered));
    assert.ok(replicas.some(({ entries, hits, misses }) => entries > 0 && hits + misses > 0));

    const { cleared } = await client.requestByName('fhirpath/clearCache');
    assert.equal(cleared, replicas.length);
    assert.equal(document.textIn((await client.request(HoverRequest.type, document.here)).range), 'given');
  },
};
