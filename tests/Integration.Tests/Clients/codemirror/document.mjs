// A CodeMirror document without a screen, which LSPClient keeps in step with the server as it does for an editor.
import { Workspace } from '@codemirror/lsp-client';
import { ChangeSet, EditorState } from '@codemirror/state';

export class Document {
  languageId = 'fhirpath';
  version = 0;
  #state;
  #unsynced;

  constructor(uri, text) {
    this.uri = uri;
    this.#state = EditorState.create({ doc: text });
    this.doc = this.#state.doc;
    this.#unsynced = ChangeSet.empty(this.doc.length);
  }

  getView() {
    return null;
  }

  get state() {
    return this.#state;
  }

  change(...changes) {
    const transaction = this.#state.update({ changes });
    this.#state = transaction.state;
    this.#unsynced = this.#unsynced.compose(transaction.changes);
  }

  /** What changed since the last time, or null. */
  sync() {
    if (this.#unsynced.empty) {
      return null;
    }
    const update = { file: this, prevDoc: this.doc, changes: this.#unsynced };
    this.doc = this.#state.doc;
    this.#unsynced = ChangeSet.empty(this.doc.length);
    this.version++;
    return update;
  }
}

export class Documents extends Workspace {
  files = [];

  open(uri, text) {
    const document = new Document(uri, text);
    this.files.push(document);
    this.client.didOpen(document);
    return document;
  }

  syncFiles() {
    return this.files.map((document) => document.sync()).filter((update) => update);
  }
}
