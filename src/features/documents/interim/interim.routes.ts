import { renderHtml } from '../../../platform/documents/html/html.ts';
import { REPORT_STYLESHEETS } from '../../../platform/documents/html/page.ts';
import { prepared } from '../../../platform/documents/prepare.ts';
import { raw } from '../../../platform/http/page.ts';
import { changed, changes, download, type Missing, missing, type Route, shows } from '../../../platform/http/routes.ts';
import { showDerivation } from '../../annual-report/derivation/derivation.routes.ts';
import type { OpenYear } from '../../annual-report/year/open-year.routes.ts';
import { shownPlaces } from '../../annual-report/year/shown-places.ts';
import { dependantsIn } from '../../figures/explanation.ts';
import type { FigureKey } from '../../figures/figure.ts';
import { documentAddresses } from '../addresses.ts';
import { MEDIA_TYPES, RENDERED, RENDERERS } from '../sealing/rendering.routes.ts';
import { interimPage } from './interim.pages.ts';
import { replacePeriodEnd } from './interim.store.ts';
import { periodEnding } from './interim-period.ts';
import { type OpenInterim, openInterim } from './open-interim.routes.ts';

/** The draft of the interim report: on screen, as files, and each of its figures. */
export const interimRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/dokument/delarsrapport',
    may: 'document.read',
    async show({ params, reader, may }) {
      const interim = await openInterim(reader, params.year);
      if (interim === null) return nothingYet;
      const { document, period, problems } = interim;
      const to = documentAddresses(params.association, period.year);
      return interimPage({
        period,
        to,
        drawn: raw(renderHtml(document, { titleLevel: 2, linkTo: linkIn(interim, to.draft('delarsrapport')) })),
        styles: REPORT_STYLESHEETS,
        mayChoose: may('document.adopt'),
        problems: problems.map(({ message }) => message),
      });
    },
  }),

  ...RENDERED.map((format) =>
    shows({
      path: `/:association/:year/dokument/delarsrapport.${format}`,
      may: 'document.read',
      async show({ params, reader }) {
        const interim = await openInterim(reader, params.year);
        if (interim === null) return nothingYet;
        const name = `${params.association}-delarsrapport-${params.year}-utkast.${format}`;
        return download({ name, type: MEDIA_TYPES[format], bytes: () => RENDERERS[format](interim.document) });
      },
    }),
  ),

  shows({
    path: '/:association/:year/dokument/delarsrapport/siffror/:figure',
    may: 'document.read',
    async show({ params, reader }) {
      const interim = await openInterim(reader, params.year);
      if (interim === null) return nothingYet;
      const draft = documentAddresses(params.association, interim.period.year).draft('delarsrapport');
      return showDerivation(withInterim(interim, draft), params.figure);
    },
  }),

  changes({
    path: '/:association/:year/dokument/delarsrapport/period',
    may: 'document.adopt',
    read: ({ fields }) => periodEnding(fields.get('slut')?.[0] ?? ''),
    async change({ params, form: period, writer }) {
      if (period === null || String(period.year) !== params.year) return missing('Perioden måste sluta i juni, juli eller augusti.');
      await replacePeriodEnd(writer, period.year, period.endsOn);
      const next = documentAddresses(params.association, period.year).draft('delarsrapport');
      return changed({ event: 'document.periodChosen', subject: params.year, next, done: 'Perioden är bytt.' });
    },
  }),
];

const nothingYet: Missing = missing(
  'Det går inte att göra någon delårsrapport än. Bokföringen måste ha verifikationer eller periodsaldon för året.',
);

const addressIn = (draft: string, key: string): string => `${draft}/siffror/${encodeURIComponent(key).replaceAll('%40', '@')}`;

const linkIn =
  ({ book }: OpenInterim, draft: string) =>
  (key: string): string | null =>
    book.find(key as FigureKey) === undefined ? null : addressIn(draft, key);

/** The year with the period's figures in it, and the places where the interim report shows them. */
function withInterim({ open, book, document }: OpenInterim, draft: string): OpenYear {
  const ready = prepared(document);
  return {
    ...open,
    input: { ...open.input, book },
    document: ready,
    places: shownPlaces(ready),
    dependants: dependantsIn(book),
    to: { ...open.to, figure: (key) => addressIn(draft, key), place: (anchor) => `${draft}#${encodeURIComponent(anchor)}` },
  };
}
