// An editor with one document over VS Code's own wire code: types a key at a time, shows what it is told.
import {
  CompletionRequest, ConfigurationRequest, DidChangeTextDocumentNotification, DidOpenTextDocumentNotification,
  DocumentDiagnosticReportKind, DocumentDiagnosticRequest, ExitNotification, HoverRequest, InitializedNotification,
  InitializeRequest, PublishDiagnosticsNotification, RegistrationRequest, ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { capabilities } from './capabilities.mjs';
import { Changes } from './changes.mjs';

export class Editor {
  #connection;
  #changes = new Changes();
  #pushed = [];
  #pulled = [];
  #current = 0;
  #resultId;
  pulls = false;
  document;

  constructor(connection) {
    this.#connection = connection;
    connection.onNotification(PublishDiagnosticsNotification.type, (published) => this.#receive(published));
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => null));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => this.#register(registrations));
    connection.listen();
  }

  async initialize() {
    const answer = await this.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid, rootUri: null, workspaceFolders: null, capabilities,
    });
    await this.#connection.sendNotification(InitializedNotification.type, {});
    return answer;
  }

  async open(uri, text) {
    this.document = TextDocument.create(uri, 'fhirpath', 1, text);
    await this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'fhirpath', version: 1, text },
    });
    this.#pull();
  }

  hover(offset) {
    return this.#connection.sendRequest(HoverRequest.type, this.#at(this.document.positionAt(offset)));
  }

  complete() {
    return this.#connection.sendRequest(CompletionRequest.type, this.#at(this.#end));
  }

  async type(text) {
    for (const key of text) {
      await this.#replace({ start: this.#end, end: this.#end }, key);
    }
  }

  deleteLast(text) {
    const start = this.document.positionAt(this.document.getText().lastIndexOf(text));
    return this.#replace({ start, end: this.#end }, '');
  }

  /** Takes what is offered under a label, as the editor does on a press of Tab. */
  async accept(wanted) {
    const { items, itemDefaults } = await this.complete();
    const item = items.find(({ label }) => label === wanted);
    const edit = item.textEdit ?? { range: itemDefaults.editRange, newText: item.textEditText ?? item.label };
    await this.#replace(edit.insert ?? edit.range.insert ?? edit.range, edit.newText);
  }

  get diagnostics() {
    return [...this.#pushed, ...this.#pulled].map((diagnostic) => ({
      text: this.document.getText(diagnostic.range),
      line: diagnostic.range.start.line,
      code: diagnostic.code,
      message: diagnostic.message,
      isError: diagnostic.severity === 1,
    }));
  }

  /** Done as soon as exactly these texts are marked, and the marks are those of the current text. */
  marks(...texts) {
    return this.#changes.until(
      () => this.#current === this.document.version
        && JSON.stringify(this.diagnostics.map(({ text }) => text)) === JSON.stringify(texts),
      () => `marks at ${JSON.stringify(texts)}. Diagnostics: ${JSON.stringify(this.diagnostics)}`);
  }

  async shutdown() {
    await this.#connection.sendRequest(ShutdownRequest.type);
    await this.#connection.sendNotification(ExitNotification.type);
  }

  get #end() {
    return this.document.positionAt(this.document.getText().length);
  }

  #at(position) {
    return { textDocument: { uri: this.document.uri }, position };
  }

  async #replace(range, text) {
    const version = this.document.version + 1;
    TextDocument.update(this.document, [{ range, text }], version);
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.document.uri, version }, contentChanges: [{ range, text }],
    });
    this.#pull();
  }

  // As VS Code, whatever the version: a stale one is soon replaced.
  #receive({ version, diagnostics }) {
    this.#pushed = diagnostics;
    this.#current = this.pulls ? this.#current : version;
    this.#changes.happened();
  }

  #register(registrations) {
    this.pulls ||= registrations.some(({ method }) => method === DocumentDiagnosticRequest.method);
    this.#pull();
  }

  #pull() {
    if (this.pulls && this.document) {
      this.#pullDiagnostics().catch((failure) => console.error('The pull of diagnostics failed:', failure));
    }
  }

  async #pullDiagnostics() {
    const version = this.document.version;
    const answer = await this.#connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri: this.document.uri }, previousResultId: this.#resultId,
    });
    if (version !== this.document.version) {
      return;
    }
    if (answer.kind === DocumentDiagnosticReportKind.Full) {
      this.#pulled = answer.items;
    }
    this.#resultId = answer.resultId;
    this.#current = version;
    this.#changes.happened();
  }
}
