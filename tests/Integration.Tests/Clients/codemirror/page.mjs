// The page: a full CodeMirror editor, connected as CodeMirror's documentation shows.
import { LSPClient, LSPPlugin, languageServerExtensions } from '@codemirror/lsp-client';
import { currentCompletions } from '@codemirror/autocomplete';
import { forEachDiagnostic } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';

function connect(address) {
  const socket = new WebSocket(address);
  const handlers = new Set();
  socket.onmessage = ({ data }) => handlers.forEach((handle) => handle(data));
  const transport = {
    send: (message) => socket.send(message),
    subscribe: (handler) => handlers.add(handler),
    unsubscribe: (handler) => handlers.delete(handler),
  };
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve(transport);
    socket.onerror = () => reject(new Error(`No connection to ${address}`));
  });
}

function diagnostics({ state }) {
  const found = [];
  forEachDiagnostic(state, ({ message, severity }, from, to) => found.push({
    text: state.sliceDoc(from, to),
    line: state.doc.lineAt(from).number - 1,
    message,
    isError: severity === 'error',
  }));
  return found;
}

globalThis.startEditor = async ({ address, uri, text }) => {
  let published = -1;
  const notice = (_, { version }) => {
    published = version;
    return false;
  };
  const client = new LSPClient({
    extensions: languageServerExtensions(),
    notificationHandlers: { 'textDocument/publishDiagnostics': notice },
  }).connect(await connect(address));
  await client.initializing;
  const view = new EditorView({ doc: text, parent: document.body, extensions: [client.plugin(uri, 'fhirpath')] });
  globalThis.editor = {
    text: () => view.state.doc.toString(),
    diagnostics: () => diagnostics(view),
    /** Whether the diagnostics are those of the text on the screen; an editor also drops marks with their text. */
    isCurrent: () => LSPPlugin.get(view).unsyncedChanges.empty && published === client.workspace.getFile(uri).version,
    completions: () => currentCompletions(view.state).map(({ label }) => label),
    /** Where the middle of the last occurrence of a text is on the screen. */
    placeOf(wanted) {
      const offset = view.state.doc.toString().lastIndexOf(wanted) + Math.floor(wanted.length / 2);
      const { left, top, bottom } = view.coordsAtPos(offset);
      return { x: left + 1, y: (top + bottom) / 2 };
    },
    focusAtEnd() {
      view.dispatch({ selection: { anchor: view.state.doc.length }, scrollIntoView: true });
      view.focus();
    },
  };
};
