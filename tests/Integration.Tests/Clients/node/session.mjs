// One typing session over vscode-languageserver-protocol, the wire code of VS Code.
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';
import { report, session } from './client-files.mjs';
import { Editor } from './editor.mjs';
import { reachServer } from './server.mjs';

await report(async (found) => {
  const { reader, writer, ended } = await reachServer(session);
  const editor = new Editor(createProtocolConnection(reader, writer));
  await editor.initialize();
  await editor.open(session.uri, session.text);

  found.hover = (await editor.hover(session.text.lastIndexOf(session.hoverOver))).contents.value;

  await editor.type(session.typed);
  found.completion = (await editor.complete()).items.map(({ label }) => label);

  await editor.type(session.mistake);
  await editor.marks(session.mistake);
  found.mistake = editor.diagnostics;

  await editor.deleteLast(session.mistake);
  await editor.type(session.beginning);
  await editor.accept(session.correction);
  await editor.marks();
  found.corrected = editor.diagnostics;
  found.text = editor.document.getText();
  found.pulls = editor.pulls;

  await editor.shutdown();
  found.exitCode = await ended;
});
