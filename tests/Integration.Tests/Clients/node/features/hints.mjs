import assert from 'node:assert/strict';
import { InlayHintRequest, InlayHintResolveRequest } from 'vscode-languageserver-protocol/node';

const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

export const cases = {
  'arguments and results are explained between the words': async (client) => {
    const { uri } = await client.open("// @resource Patient\nname.text.first() & '😀'.substring(1, 2)");
    const hints = await client.request(InlayHintRequest.type, { textDocument: { uri }, range });
    assert.deepEqual(hints.map(({ position, label }) => [position.line, position.character, label]), [
      [1, 35, 'start:'], [1, 38, 'length:'], [1, 40, ': String'],
    ]);
    const { tooltip } = await client.request(InlayHintResolveRequest.type, hints[1]);
    assert.match(tooltip.value, /length/);
  },
};
