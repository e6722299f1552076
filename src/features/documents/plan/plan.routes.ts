import { renderHtml } from '../../../platform/documents/html/html.ts';
import { REPORT_STYLESHEETS } from '../../../platform/documents/html/page.ts';
import { prepared } from '../../../platform/documents/prepare.ts';
import { raw } from '../../../platform/http/page.ts';
import { download, type Missing, missing, type Route, shows } from '../../../platform/http/routes.ts';
import { showDerivation } from '../../annual-report/derivation/derivation.routes.ts';
import { followsBooks } from '../../budget/plan.ts';
import { documentAddresses } from '../addresses.ts';
import { linkIn, withFigures } from '../own-figures.routes.ts';
import { MEDIA_TYPES, RENDERED, renderDraft } from '../rendering.routes.ts';
import { openPlan } from './open-plan.routes.ts';
import { planPage } from './plan.pages.ts';

/** The draft of the operational plan: on screen, as files, and each of its figures. */
export const planRoutes: readonly Route[] = [
  shows({
    path: '/:association/:year/dokument/verksamhetsplan',
    may: 'document.read',
    async show({ params, reader }) {
      const planned = await openPlan(reader, params.year, 'newest');
      if (planned === null) return noPlan;
      const { document, plan, open, problems, book } = planned;
      const to = documentAddresses(params.association, plan.year);
      const links = open === null ? {} : { linkTo: linkIn(book, to.draft('verksamhetsplan')) };
      return planPage({
        year: plan.year,
        to,
        drawn: raw(renderHtml(document, { titleLevel: 2, ...links })),
        styles: REPORT_STYLESHEETS,
        isAdopted: plan.adoption !== null,
        followsBooks: followsBooks(plan),
        problems: problems.map(({ message }) => message),
      });
    },
  }),

  ...RENDERED.map((format) =>
    shows({
      path: `/:association/:year/dokument/verksamhetsplan.${format}`,
      may: 'document.read',
      async show({ params, reader }) {
        const planned = await openPlan(reader, params.year, 'newest');
        if (planned === null) return noPlan;
        const name = `${params.association}-verksamhetsplan-${params.year}-utkast.${format}`;
        return download({ name, type: MEDIA_TYPES[format], bytes: () => renderDraft(planned.document, format) });
      },
    }),
  ),

  shows({
    path: '/:association/:year/dokument/verksamhetsplan/siffror/:figure',
    may: 'document.read',
    async show({ params, reader }) {
      const planned = await openPlan(reader, params.year, 'newest');
      if (planned === null || planned.open === null) return noPlan;
      const draft = documentAddresses(params.association, planned.plan.year).draft('verksamhetsplan');
      return showDerivation(withFigures(planned.open, { book: planned.book, document: prepared(planned.document) }, draft), params.figure);
    },
  }),
];

const noPlan: Missing = missing('Det finns ingen plan för året än. Börja under Plan och budget.');
