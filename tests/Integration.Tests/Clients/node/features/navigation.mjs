import assert from 'node:assert/strict';
import {
  DeclarationRequest, DefinitionRequest, DocumentHighlightKind, DocumentHighlightRequest, ImplementationRequest,
  ReferencesRequest, TextDocumentContentRequest, TypeDefinitionRequest, TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest, TypeHierarchySupertypesRequest,
} from 'vscode-languageserver-protocol/node';

const defined = "// 😀\n// @resource Patient\ndefineVariable('v', name).select(%$0v.given | %v.family)";

/** The line that a link selects in a virtual document. */
async function lineOf(client, { targetUri, targetSelectionRange }) {
  const { text } = await client.request(TextDocumentContentRequest.type, { uri: targetUri });
  return text.split('\n')[targetSelectionRange.start.line].trim();
}

export const cases = {
  'a variable leads to its definition': async (client) => {
    const document = await client.open(defined);
    for (const type of [DefinitionRequest.type, DeclarationRequest.type]) {
      const [link] = await client.request(type, document.here);
      assert.equal(link.targetUri, document.uri);
      assert.equal(document.textIn(link.originSelectionRange), '%v');
      assert.equal(document.textIn(link.targetSelectionRange), 'v');
      assert.equal(document.textIn(link.targetRange), "defineVariable('v', name)");
    }
  },
  'the uses of a variable are found and told apart': async (client) => {
    const document = await client.open(defined);
    const references = await client.request(
      ReferencesRequest.type, { ...document.here, context: { includeDeclaration: true } });
    assert.deepEqual(references.map(({ range }) => document.textIn(range)), ['v', '%v', '%v']);
    const highlights = await client.request(DocumentHighlightRequest.type, document.here);
    assert.deepEqual(highlights.map(({ kind }) => kind), [
      DocumentHighlightKind.Write, DocumentHighlightKind.Read, DocumentHighlightKind.Read,
    ]);
  },
  'an element leads into the text of the type that declares it': async (client) => {
    const document = await client.open('// @resource Patient\ncont$0act.name');
    const [definition] = await client.request(DefinitionRequest.type, document.here);
    assert.equal(await lineOf(client, definition), 'contact : BackboneElement [0..*]');
    const inherited = await client.open('// @resource Patient\ni$0d');
    const [declaration] = await client.request(DeclarationRequest.type, inherited.here);
    assert.match(declaration.targetUri, /^fhirpath-model:.*Resource\.fhirpath-model$/);
  },
  'an element leads to its types, an abstract type to those that exist': async (client) => {
    const document = await client.open('// @resource Patient\nna$0me');
    const [type] = await client.request(TypeDefinitionRequest.type, document.here);
    assert.equal(await lineOf(client, type), 'type HumanName : Element');
    const choice = await client.open('// @resource Patient\ndecea$0sed');
    const links = await client.request(ImplementationRequest.type, choice.here);
    assert.deepEqual(await Promise.all(links.map((link) => lineOf(client, link))),
      ['primitive boolean : Element', 'primitive dateTime : Element']);
  },
  'a type stands between the one above and those below': async (client) => {
    const document = await client.open('// @resource Observation\nvalue.ofType(Quan$0tity)');
    const [item] = await client.request(TypeHierarchyPrepareRequest.type, document.here);
    assert.equal(item.name, 'Quantity');
    const above = await client.request(TypeHierarchySupertypesRequest.type, { item });
    assert.deepEqual(above.map(({ name }) => name), ['Element']);
    const below = await client.request(TypeHierarchySubtypesRequest.type, { item });
    assert.ok(below.some(({ name }) => name === 'Duration'));
  },
};
