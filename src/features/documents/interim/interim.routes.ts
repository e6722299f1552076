import { renderHtml } from '../../../platform/documents/html/html.ts';
import { REPORT_STYLESHEETS } from '../../../platform/documents/html/page.ts';
import { prepared } from '../../../platform/documents/prepare.ts';
import { raw } from '../../../platform/http/page.ts';
import { changed, changes, download, type Missing, missing, type Route, shows } from '../../../platform/http/routes.ts';
import { showDerivation } from '../../annual-report/derivation/derivation.routes.ts';
import { documentAddresses } from '../addresses.ts';
import { linkIn, withFigures } from '../own-figures.routes.ts';
import { MEDIA_TYPES, RENDERED, renderDraft } from '../rendering.routes.ts';
import { interimPage } from './interim.pages.ts';
import { replacePeriodEnd } from './interim.store.ts';
import { periodEnding } from './interim-period.ts';
import { openInterim } from './open-interim.routes.ts';

/** The draft of the interim report: on screen, as files, and each of its figures. */
export const interimRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/dokument/delarsrapport',
    may: 'document.read',
    async show({ params, reader, may }) {
      const interim = await openInterim(reader, params.year);
      if (interim === null) return nothingYet;
      const { document, period, problems, book } = interim;
      const to = documentAddresses(params.association, period.year);
      return interimPage({
        year: period.year,
        period,
        to,
        drawn: raw(renderHtml(document, { titleLevel: 2, linkTo: linkIn(book, to.draft('delarsrapport')) })),
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
        return download({ name, type: MEDIA_TYPES[format], bytes: () => renderDraft(interim.document, format) });
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
      return showDerivation(withFigures(interim.open, { book: interim.book, document: prepared(interim.document) }, draft), params.figure);
    },
  }),

  changes({
    path: '/:association/:year/dokument/delarsrapport/period',
    may: 'document.adopt',
    read: ({ fields }) => periodEnding(fields.get('slut')?.[0] ?? ''),
    async change({ params, form: period, writer }) {
      if (period === null || String(period.year) !== params.year) return missing('Perioden måste sluta i juni, juli eller augusti.');
      const { year, endsOn } = period;
      await replacePeriodEnd(writer, year, endsOn);
      const next = documentAddresses(params.association, year).draft('delarsrapport');
      return changed({ event: 'document.periodChosen', subject: String(year), next, done: 'Perioden är bytt.' });
    },
  }),
];

const nothingYet: Missing = missing(
  'Det går inte att göra någon delårsrapport än. Bokföringen måste ha verifikationer eller periodsaldon för året.',
);
