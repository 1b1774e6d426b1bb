import assert from 'node:assert/strict';
import {
  SemanticTokensDeltaRequest, SemanticTokensRangeRequest, SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';

const text = "// @resource Patient\r\nname.where(text = '😀').given // 漢\r\n";

/** Each token as "line:column length type". */
function decode(client, data) {
  const { tokenTypes } = client.capabilities.semanticTokensProvider.legend;
  const tokens = [];
  let [line, column] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    column = data[index] === 0 ? column + data[index + 1] : data[index + 1];
    line += data[index];
    tokens.push(`${line}:${column} ${data[index + 2]} ${tokenTypes[data[index + 3]]}`);
  }
  return tokens;
}

export const cases = {
  'each word has its place and type': async (client) => {
    const document = await client.open(text);
    const { data } = await client.request(SemanticTokensRequest.type, { textDocument: { uri: document.uri } });
    assert.deepEqual(decode(client, data), [
      '0:0 2 comment', '0:3 9 decorator', '0:13 7 type', '1:0 4 property', '1:5 5 method', '1:11 4 property',
      '1:16 1 operator', '1:18 4 string', '1:24 5 property', '1:30 4 comment',
    ]);
  },
  'nothing has changed where nothing was typed': async (client) => {
    const textDocument = { uri: (await client.open(text)).uri };
    const { resultId: previousResultId } = await client.request(SemanticTokensRequest.type, { textDocument });
    const { edits } = await client.request(SemanticTokensDeltaRequest.type, { textDocument, previousResultId });
    assert.deepEqual(edits, []);
  },
  'a range has its own tokens': async (client) => {
    const { uri } = await client.open(text);
    const range = { start: { line: 1, character: 24 }, end: { line: 1, character: 29 } };
    const { data } = await client.request(SemanticTokensRangeRequest.type, { textDocument: { uri }, range });
    assert.deepEqual(decode(client, data), ['1:24 5 property']);
  },
};
