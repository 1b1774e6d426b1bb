// A client that can do everything LSP knows, for cases that each ask for one feature.
import {
  ApplyWorkspaceEditRequest, ConfigurationRequest, createProtocolConnection, DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification, ExitNotification, InitializedNotification, InitializeRequest,
  PublishDiagnosticsNotification, RegistrationRequest, ShutdownRequest, UnregistrationRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Changes } from './changes.mjs';

const cursor = '$0';

export class FeatureClient {
  #connection;
  #changes = new Changes();
  #published = new Map();
  #documents = 0;

  /** What the server can do, from `initialize`. */
  capabilities;
  /** What it registered since: `{ id, method, registerOptions }`. */
  registrations = [];
  /** Every request method that a case has sent. */
  methods = new Set();
  /** Every request and notification that the server sent and that is kept for no other purpose: `{ method, params }`. */
  received = [];
  /** The workspace edits that the server asked to apply. */
  edits = [];
  /** What `workspace/configuration` answers for the section `fhirpath`. */
  settings = null;
  /** The folder that is open, as URI. */
  folder;

  constructor(reader, writer, folder) {
    this.folder = folder;
    this.#connection = createProtocolConnection(reader, writer);
    this.#connection.onNotification(PublishDiagnosticsNotification.type, (published) => {
      this.#published.set(published.uri, published);
      this.#changes.happened();
    });
    this.#connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    this.#connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
      this.#changes.happened();
    });
    this.#connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      const gone = new Set(unregisterations.map(({ id }) => id));
      this.registrations = this.registrations.filter(({ id }) => !gone.has(id));
      this.#changes.happened();
    });
    this.#connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      this.edits.push(edit);
      this.#changes.happened();
      return { applied: true };
    });
    this.#connection.onRequest((method, params) => this.#receive(method, params));
    this.#connection.onNotification((method, params) => this.#receive(method, params));
    this.#connection.listen();
  }

  async initialize(capabilities) {
    const answer = await this.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: this.folder,
      workspaceFolders: [{ uri: this.folder, name: 'folder' }],
      capabilities,
    });
    this.capabilities = answer.capabilities;
    await this.#connection.sendNotification(InitializedNotification.type, {});
  }

  /**
   * Opens a new document. `$0` in the text is a cursor and no part of it; `name` is the end of its URI.
   */
  async open(marked, name = 'feature.fhirpath') {
    const offset = marked.indexOf(cursor);
    const text = offset < 0 ? marked : marked.slice(0, offset) + marked.slice(offset + cursor.length);
    const uri = `${this.folder}/open/${++this.#documents}/${name}`;
    const opened = new FeatureDocument(this.#connection, uri, text, offset < 0 ? text.length : offset);
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'fhirpath', version: 1, text },
    });
    return opened;
  }

  /** Sends a request by the library's own request object; an error of the server fails the case. */
  request(type, params, token) {
    this.methods.add(type.method);
    return this.#connection.sendRequest(type, params, token);
  }

  /** Sends a request that the library has no object for. */
  requestByName(method, params) {
    this.methods.add(method);
    return this.#connection.sendRequest(method, params);
  }

  notify(type, params) {
    return this.#connection.sendNotification(type, params);
  }

  /** What arrives for a progress token. */
  onProgress(type, token, take) {
    return this.#connection.onProgress(type, token, take);
  }

  /** The diagnostics that are pushed for a document, as soon as there are so many. */
  async published(document, count) {
    const now = () => this.#published.get(document.uri);
    await this.until(() => now()?.diagnostics.length === count,
      () => `${count} diagnostics of ${document.uri}; there are ${JSON.stringify(now())}`);
    return now().diagnostics;
  }

  /** Done as soon as the condition holds, which is looked at whenever something arrives. */
  until(condition, describe) {
    return this.#changes.until(condition, describe);
  }

  async shutdown() {
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
  }

  #receive(method, params) {
    this.received.push({ method, params });
    this.#changes.happened();
    return null;
  }
}

/** A document that the client has open. */
class FeatureDocument {
  #connection;
  #offset;
  #document;

  constructor(connection, uri, text, offset) {
    this.#connection = connection;
    this.#offset = offset;
    this.#document = TextDocument.create(uri, 'fhirpath', 1, text);
  }

  get uri() {
    return this.#document.uri;
  }

  get text() {
    return this.#document.getText();
  }

  get id() {
    return { uri: this.uri };
  }

  /** Parameters of a request about the whole document. */
  get params() {
    return { textDocument: this.id };
  }

  /** Parameters of a request at the cursor. */
  get here() {
    return { textDocument: this.id, position: this.position };
  }

  /** Where the cursor is. */
  get position() {
    return this.#document.positionAt(this.#offset);
  }

  get wholeRange() {
    return { start: { line: 0, character: 0 }, end: this.#document.positionAt(this.text.length) };
  }

  /** The range of the first, or the n-th (from 0), occurrence of a text. */
  rangeOf(text, n = 0) {
    let start = this.text.indexOf(text);
    for (let i = 0; i < n; i++) {
      start = this.text.indexOf(text, start + 1);
    }
    return { start: this.#document.positionAt(start), end: this.#document.positionAt(start + text.length) };
  }

  /** What stands in a range. */
  textIn(range) {
    return this.#document.getText(range);
  }

  /** What becomes of the text by edits, as an editor applies them. */
  textAfter(edits) {
    return TextDocument.applyEdits(this.#document, edits);
  }

  /** Changes the text, as typing does. */
  async change(range, text) {
    const version = this.#document.version + 1;
    TextDocument.update(this.#document, [{ range, text }], version);
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version }, contentChanges: [{ range, text }],
    });
  }
}
