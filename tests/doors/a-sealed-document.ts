import { contentText, SEAL_FORMAT, type SealedContent } from '../../src/features/documents/sealed.ts';
import { insertSealed } from '../../src/features/documents/sealing/sealed.store.ts';
import type { AssociationId, Database } from '../../src/platform/database/transaction.ts';
import { sha256Of } from '../../src/platform/files/digest.ts';

interface Whose {
  readonly key: AssociationId;
  readonly slug: string;
  readonly year: number;
}

/** Seals a document that says no more than whose it is; tells what it is called. */
export async function aSealedDocument(database: Database, { key, slug, year }: Whose): Promise<string> {
  const decision = { adoptedOn: `${year + 1}-03-12`, meeting: `${slug}s styrelse`, paragraph: '12', recordNumber: null };
  const title = `${slug} ${year}`;
  const content: SealedContent = {
    format: SEAL_FORMAT,
    kind: 'arsredovisning',
    year,
    version: 1,
    association: { id: slug, name: slug, organisationNumber: null },
    decision,
    statement: slug,
    sealedAt: `${year + 1}-03-12T12:00:00Z`,
    figures: [],
    texts: [],
    data: { contentSha256: null, ledgers: [] },
    seats: [],
    files: [],
    document: {
      title,
      subtitle: null,
      language: 'sv',
      author: slug,
      date: null,
      recordNumber: null,
      draft: false,
      coverLines: [],
      blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: slug }] }],
    },
  };
  const text = contentText(content);
  const bytes = new TextEncoder().encode(`<p>${slug}</p>`);
  const files = ['dokument.pdf', 'skarm.html'].map((name) => ({ name, mediaType: 'text/html', sha256: sha256Of(slug), bytes }));
  const row = { kind: content.kind, year, version: 1, title, ...decision, sealedAt: content.sealedAt, sealedBy: slug, seats: [] };
  return database.change(key, (writer) => insertSealed(writer, { ...row, content: text, sha256: sha256Of(text), files }));
}
