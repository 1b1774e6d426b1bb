import assert from 'node:assert/strict';
import {
  DocumentFormattingRequest, DocumentOnTypeFormattingRequest, DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
} from 'vscode-languageserver-protocol/node';

const options = { tabSize: 4, insertSpaces: true, insertFinalNewline: true };
const untidy = "name|'😀'\r\n\r\n\r\na=1 // 漢\r\nf(\r\n b)";

export const cases = {
  'a document is laid out': async (client) => {
    const document = await client.open(untidy);
    const edits = await client.request(DocumentFormattingRequest.type, { ...document.params, options });
    assert.equal(document.textAfter(edits), "name | '😀'\r\n\r\na = 1 // 漢\r\nf(\r\n    b)\r\n");
  },
  'a range is laid out, and several': async (client) => {
    const document = await client.open(untidy);
    const one = await client.request(
      DocumentRangeFormattingRequest.type, { ...document.params, range: document.rangeOf('a=1'), options });
    assert.equal(document.textAfter(one), untidy.replace('a=1', 'a = 1'));
    const ranges = [document.rangeOf('name'), document.rangeOf('a=1')];
    const two = await client.request(DocumentRangesFormattingRequest.type, { ...document.params, ranges, options });
    assert.equal(document.textAfter(two), untidy.replace('a=1', 'a = 1').replace('|', ' | '));
  },
  'what is finished by typing is laid out': async (client) => {
    const document = await client.open('name|a;$0');
    const edits = await client.request(DocumentOnTypeFormattingRequest.type, { ...document.here, ch: ';', options });
    assert.equal(document.textAfter(edits), 'name | a;');
  },
};
