import type { Writer } from '../../platform/database/transaction.ts';
import { changed, changes, missing, type Route, rejected } from '../../platform/http/routes.ts';
import type { Installation } from '../../platform/installation/installation.ts';
import { swedishDay } from '../../shared/swedish.ts';
import { documentAddresses } from './addresses.ts';
import { documentsPage } from './documents.pages.ts';
import { overviewOf } from './overview.routes.ts';
import { type OpenPlan, openPlan } from './plan/open-plan.routes.ts';
import { publicAddress, publishedName } from './published.ts';
import { type Meeting, noticeOf } from './publishing/notice.ts';
import { insertPublication, type PublishedFile } from './publishing/published.store.ts';
import { readProposal, withDayAhead } from './publishing/publishing.form.ts';
import { MEDIA_TYPES, RENDERERS, renderAll } from './rendering.routes.ts';
import { planComposed } from './sealing/composing.routes.ts';

/** Publishes the budget proposal with the notice of the meeting that decides about it (KL 8 kap. 14 §). */
export const proposalRoutes = (installation: Installation): readonly Route[] => [
  changes({
    path: '/:association/:year/dokument/budgetforslag',
    may: 'document.publish',
    few: 'document.adopt',
    read: readProposal,
    async change({ params, form: sent, writer, may, now }) {
      const planned = await openPlan(writer, params.year, 'newest');
      if (planned === null) return missing('Det finns ingen plan att publicera. Börja under Plan och budget.');
      if (planned.plan.adoption !== null) return missing('Budgeten är redan fastställd, så det finns inget förslag att publicera.');
      const form = withDayAhead(sent, swedishDay(now));
      if (form.meeting === null) return rejected(documentsPage(await overviewOf(writer, { params, may, now, form })));
      const address = new URL(publicAddress(params.association, proposalName(planned)), installation.address).href;
      const proposal = { planned, meeting: form.meeting, address, slug: params.association, now };
      const id = await publishProposal(writer, proposal);
      const next = documentAddresses(params.association, params.year).all;
      return changed({ event: 'document.published', subject: id, next, done: 'Förslaget och kungörelsen är publicerade.' });
    },
  }),
];

const proposalName = ({ plan }: OpenPlan): string => publishedName('budgetforslag', plan.year);

interface Proposal {
  readonly planned: OpenPlan;
  readonly meeting: Meeting;
  readonly address: string;
  readonly slug: string;
  readonly now: Temporal.Instant;
}

async function publishProposal(writer: Writer, { planned, meeting, address, slug, now }: Proposal): Promise<string> {
  const { association, plan, document } = planned;
  const composed = await planComposed(writer, planned);
  const notice = noticeOf({ association: association.name, year: plan.year, meeting, address });
  const files: readonly PublishedFile[] = [
    ...(await renderAll(composed, { seal: null, now })),
    { name: 'kungorelse.pdf', mediaType: MEDIA_TYPES.pdf, bytes: await RENDERERS.pdf(notice) },
    { name: 'kungorelse.html', mediaType: MEDIA_TYPES.html, bytes: await RENDERERS.html(notice) },
  ];
  return insertPublication(writer, {
    publisher: { slug, name: association.name, organisationNumber: association.organisationNumber, seat: association.seat },
    name: proposalName(planned),
    kind: 'budgetforslag',
    year: plan.year,
    title: document.title,
    sealedId: null,
    sealedSha256: null,
    version: null,
    adoptedOn: null,
    meetingOn: meeting.on,
    publishedAt: now.toString(),
    signers: null,
    files,
  });
}
