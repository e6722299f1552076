import { download, type Route, shows } from '../../../platform/http/routes.ts';
import { EMPTY_FORM } from '../../../ui/forms.ts';
import { PUBLIC_FILES } from '../published.ts';
import { MEDIA_TYPES } from '../rendering.routes.ts';
import { sealedPage } from './sealed.pages.ts';
import { findSealedFile } from './sealed.store.ts';
import { noSuchDocument, openSealed, viewOf } from './sealed-view.routes.ts';

/** A sealed document on screen, its files, and the text that its hash is of. */
export const sealedRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/dokument/:sealed',
    may: 'document.read',
    async show({ params, reader, visitor, may, now }) {
      const opened = await openSealed(reader, params);
      return opened === null ? noSuchDocument : sealedPage(await viewOf(reader, opened, { params, visitor, may, now, form: EMPTY_FORM }));
    },
  }),

  ...PUBLIC_FILES.map((name) =>
    shows({
      path: `/:association/:year/dokument/:sealed/${name}`,
      may: 'document.read',
      async show({ params, reader }) {
        const opened = await openSealed(reader, params);
        const file = opened === null ? undefined : await findSealedFile(reader, opened.sealed.id, name);
        if (opened === null || file === undefined) return noSuchDocument;
        const { kind, year, version } = opened.sealed;
        const ending = name.startsWith('dokument') ? name.replace('dokument', '') : `-${name}`;
        return download({ name: `${params.association}-${kind}-${year}-v${version}${ending}`, type: file.mediaType, bytes: file.bytes });
      },
    }),
  ),

  shows({
    path: '/:association/:year/dokument/:sealed/innehall.json',
    may: 'document.read',
    async show({ params, reader }) {
      const opened = await openSealed(reader, params);
      if (opened === null) return noSuchDocument;
      return download({ name: 'innehall.json', type: MEDIA_TYPES.json, bytes: new TextEncoder().encode(opened.text) });
    },
  }),
];
