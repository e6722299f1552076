import { REPORT_STYLESHEETS } from '../../../platform/documents/html/page.ts';
import { raw } from '../../../platform/http/page.ts';
import { download, type Missing, missing, type OutsideReader, type Route, shows } from '../../../platform/http/routes.ts';
import { isSigned, NOTICE_FILES, PUBLIC_FILES, SIGNATURES } from '../published.ts';
import { MEDIA_TYPES, ON_SCREEN, renderDraft } from '../rendering.routes.ts';
import { publicSignaturePage } from '../signing/signature-page.ts';
import { publicDocumentPage, publicPage, publishersPage } from './public.pages.ts';
import { findPublishedFile, listPublished, listPublishers } from './published.store.ts';

/** The same for an association that has published nothing and for one that does not exist. */
const nothingPublished: Missing = missing('Det finns inget publicerat på den adressen. Det kan ha tagits ned.');

/** What everybody may read without signing in. The path does not name the association as others do, since the gate would close it. */
export const publicRoutes: readonly Route[] = [
  shows({
    path: '/offentligt',
    may: 'publication.read',
    show: async ({ reader }) => publishersPage(await listPublishers(reader)),
  }),

  shows({
    path: '/offentligt/:public',
    may: 'publication.read',
    async show({ params, reader }) {
      const documents = await listPublished(reader, params.public);
      const [first] = documents;
      return first === undefined ? nothingPublished : publicPage(first.publisher, documents);
    },
  }),

  shows({
    path: '/offentligt/:public/:published',
    may: 'publication.read',
    async show({ params, reader }) {
      const document = await find(reader, params);
      const file = document === undefined ? undefined : await findPublishedFile(reader, document.id, ON_SCREEN);
      if (document === undefined || file === undefined) return nothingPublished;
      const drawn = raw(new TextDecoder().decode(file.bytes));
      return publicDocumentPage({ publisher: document.publisher, document, drawn, styles: REPORT_STYLESHEETS });
    },
  }),

  ...[...PUBLIC_FILES, ...NOTICE_FILES].map((name) =>
    shows({
      path: `/offentligt/:public/:published/${name}`,
      may: 'publication.read',
      async show({ params, reader }) {
        const document = await find(reader, params);
        const file = document === undefined ? undefined : await findPublishedFile(reader, document.id, name);
        if (document === undefined || file === undefined) return nothingPublished;
        const ending = name.startsWith('dokument') ? name.replace('dokument', '') : `-${name}`;
        return download({ name: `${params.public}-${document.name}${ending}`, type: file.mediaType, bytes: file.bytes });
      },
    }),
  ),

  shows({
    path: `/offentligt/:public/:published/${SIGNATURES}`,
    may: 'publication.read',
    async show({ params, reader }) {
      const document = await find(reader, params);
      if (document === undefined || !isSigned(document)) return nothingPublished;
      const page = publicSignaturePage(document, document.publisher.name);
      const name = `${params.public}-${document.name}-${SIGNATURES}`;
      return download({ name, type: MEDIA_TYPES.pdf, bytes: () => renderDraft(page, 'pdf') });
    },
  }),
];

interface Named {
  readonly public: string;
  readonly published: string;
}

const find = async (reader: OutsideReader, params: Named) =>
  (await listPublished(reader, params.public)).find(({ name }) => name === params.published);
