import { missing, type Route, shows } from '../../platform/http/routes.ts';
import type { Installation } from '../../platform/installation/installation.ts';
import { EMPTY_FORM } from '../../ui/forms.ts';
import { documentsPage } from './documents.pages.ts';
import { interimRoutes } from './interim/interim.routes.ts';
import { overviewOf } from './overview.routes.ts';
import { planRoutes } from './plan/plan.routes.ts';
import { proposalRoutes } from './proposal.routes.ts';
import { publishingRoutes } from './publishing.routes.ts';
import { adoptingRoutes } from './sealing/adopting.routes.ts';
import { sealedRoutes } from './sealing/sealed.routes.ts';
import { signingRoutes } from './signing.routes.ts';

/** The year's documents, from draft to publication. Addresses with a name of their own stand before those that name a document. */
export const documentRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/:association/:year/dokument',
    may: 'document.read',
    async show({ params, reader, may, now }) {
      if (!/^\d{4}$/.test(params.year)) return noSuchYear;
      return documentsPage(await overviewOf(reader, { params, may, now, form: EMPTY_FORM }));
    },
  }),

  ...planRoutes,
  ...interimRoutes,
  ...adoptingRoutes(installation),
  ...proposalRoutes(installation),
  ...publishingRoutes,
  ...signingRoutes,
  ...sealedRoutes,
];

const noSuchYear = missing('Det året finns inte. Välj ett år på startsidan.');
