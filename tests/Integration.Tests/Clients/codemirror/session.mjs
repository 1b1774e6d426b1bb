// One typing session with the client of CodeMirror, outside a browser.
import { LSPClient } from '@codemirror/lsp-client';
import { report, session } from '../node/client-files.mjs';
import { Changes } from '../node/changes.mjs';
import { Documents } from './document.mjs';
import { connectWebSocket } from './web-socket.mjs';

const changes = new Changes();
let published = [];

// The rule of CodeMirror's own serverDiagnostics: another version's diagnostics are dropped.
function receive(client, { uri, version, diagnostics }) {
  if (version === client.workspace.getFile(uri).version) {
    published = diagnostics;
    changes.happened();
  }
  return true;
}

function offsetOf({ line, character }, doc) {
  return doc.line(line + 1).from + character;
}

function diagnostics({ doc }) {
  return published.map(({ range, code, message, severity }) => ({
    text: doc.sliceString(offsetOf(range.start, doc), offsetOf(range.end, doc)),
    line: range.start.line,
    code,
    message,
    isError: severity === 1,
  }));
}

function marks(document, ...texts) {
  return changes.until(
    () => JSON.stringify(diagnostics(document).map(({ text }) => text)) === JSON.stringify(texts),
    () => `marks at ${JSON.stringify(texts)}. Diagnostics: ${JSON.stringify(diagnostics(document))}`);
}

function at({ uri, state }, offset) {
  const line = state.doc.lineAt(offset);
  return { textDocument: { uri }, position: { line: line.number - 1, character: offset - line.from } };
}

await report(async (found) => {
  const { transport, close } = await connectWebSocket(session.address);
  const client = new LSPClient({
    workspace: (created) => new Documents(created),
    notificationHandlers: { 'textDocument/publishDiagnostics': receive },
  }).connect(transport);
  await client.initializing;
  const document = client.workspace.open(session.uri, session.text);

  const hover = await client.request('textDocument/hover', at(document, session.text.lastIndexOf(session.hoverOver)));
  found.hover = hover.contents.value;

  for (const key of session.typed) {
    document.change({ from: document.state.doc.length, insert: key });
    client.sync();
  }
  const completion = await client.request('textDocument/completion', at(document, document.state.doc.length));
  found.completion = completion.items.map(({ label }) => label);

  // Two changes of one line at once, which CodeMirror sends from the last to the first.
  const start = document.state.doc.line(document.state.doc.lines).from;
  document.change({ from: start, insert: ' ' }, { from: document.state.doc.length, insert: session.mistake });
  client.sync();
  await marks(document, session.mistake);
  found.mistake = diagnostics(document);

  const end = document.state.doc.length;
  document.change(
    { from: start, to: start + 1 },
    { from: end - session.mistake.length, to: end, insert: session.correction });
  client.sync();
  await marks(document);
  found.corrected = diagnostics(document);
  found.text = document.state.doc.toString();

  found.closeCode = await close();
});
