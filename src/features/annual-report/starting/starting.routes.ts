import type { PersonId, Reader, Writer } from '../../../platform/database/transaction.ts';
import { answered, changed, changes, type OutsideWriter, type Route, rejected, shows } from '../../../platform/http/routes.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { askForMail } from '../../../platform/mail/mail-jobs.ts';
import { newToken } from '../../../platform/secrets/token.ts';
import { swedishDay } from '../../../shared/swedish.ts';
import { EMPTY_FORM } from '../../../ui/forms.ts';
import { insertAssociation, loadAssociation } from '../../associations/association.store.ts';
import { budgetAfterAdoption } from '../../budget/adopted-budget.ts';
import { budgetLinesOfAdopted } from '../../budget/plan.store.ts';
import { findContributionPlan } from '../../contributions/contribution-plan.store.ts';
import { addInvitation } from '../../people/invitations.store.ts';
import { addMembership } from '../../people/memberships.store.ts';
import { keepNewYear } from '../../year-folder/changed-year.work.ts';
import type { YearRecords } from '../../year-folder/year-records.ts';
import { listYears } from '../../year-folder/year-settings.store.ts';
import { openYear } from '../year/open-year.work.ts';
import { firstYear } from './first-year.ts';
import { nextYear } from './next-year.ts';
import { type AssociationForm, readAssociation, readManager, readStart, type StartForm } from './starting.form.ts';
import { madePage, newAssociationPage, startYearPage } from './starting.pages.ts';

/** How an association comes to be, and each of its years. */
export const startingRoutes = (installation: Installation, carryTexts: CarryTexts): readonly Route[] => [
  ...makingRoutes(installation),
  ...yearStartRoutes(carryTexts),
];

/** Carries over the texts that are no part of a year's records: the plan's and the interim report's. */
export type CarryTexts = (
  writer: Writer,
  years: { readonly from: number; readonly to: number; readonly at: Temporal.Instant },
) => Promise<void>;

const makingRoutes = (installation: Installation): readonly Route[] => {
  const may = installation.isExample ? 'association.try' : 'association.make';
  return [
    shows({ path: '/forbund/nytt', may, show: async () => newAssociationPage(EMPTY_FORM, installation.isExample) }),

    changes({
      path: '/forbund/nytt',
      may,
      confirmed: true,
      read: (sent) => ({ ...readAssociation(sent), manager: installation.isExample ? null : readManager(sent) }),
      async change({ form, writer, visitor, now }) {
        const { association } = form;
        const refused = (more: AssociationForm['errors'] = []) =>
          rejected(newAssociationPage({ values: form.values, errors: [...form.errors, ...more] }, installation.isExample));
        if (association === null || (form.manager !== null && form.manager.errors.length > 0)) return refused(form.manager?.errors);
        const key = await insertAssociation(writer, association);
        if (key === null) return refused([{ field: 'id', message: `Det finns redan ett förbund med adressen ${association.id}.` }]);
        const me = visitor?.person as PersonId;
        const note = { event: 'association.made', subject: key } as const;
        if (form.manager === null) {
          const membership = { person: me, role: 'forbundschef', intervention: null, from: swedishDay(now), until: null } as const;
          await addMembership(writer, key, membership);
          return changed({ ...note, next: `/${association.id}/nytt-ar`, done: 'Förbundet är skapat, och du är dess förbundschef.' });
        }
        const link = await inviteManager(installation, writer, { key, me, now, ...form.manager });
        return answered({ ...note, page: madePage({ name: association.name, link }), succeeded: true });
      },
    }),
  ];
};

interface Invited {
  readonly key: NonNullable<Awaited<ReturnType<typeof insertAssociation>>>;
  readonly me: PersonId;
  readonly now: Temporal.Instant;
  readonly name: string;
  readonly email: string;
}

const LASTS_HOURS = 7 * 24;

/** The link goes to the manager by letter; where none are sent it is handed back. */
async function inviteManager(
  { address, sendsLetters, secretKey }: Installation,
  writer: OutsideWriter,
  { key, me, now, name, email }: Invited,
): Promise<string | null> {
  const { token, kept } = newToken();
  const until = { createdAt: now, expiresAt: now.add({ hours: LASTS_HOURS }) };
  const invitation = { name, email, role: 'forbundschef', intervention: null, from: swedishDay(now), until: null } as const;
  await addInvitation({ ...writer, association: key, interventions: 'all' }, { ...invitation, ...until, tokenSha256: kept, invitedBy: me });
  const link = new URL(`/inbjudan/${token}`, address).href;
  if (!sendsLetters) return link;
  const text = `Du är inbjuden att vara förbundschef i Samband. Öppna länken för att ta emot uppdraget. Den gäller i sju dagar och en gång.\n\n${link}\n`;
  await askForMail(writer, { to: email, subject: 'Du är inbjuden till Samband', text }, secretKey);
  return null;
}

const yearStartRoutes = (carryTexts: CarryTexts): readonly Route[] => [
  shows({
    path: '/:association/nytt-ar',
    may: 'year.start',
    show: async ({ params, reader, now }) =>
      startYearPage({ ...(await placeOf(reader, now)), association: params.association, form: EMPTY_FORM }),
  }),

  changes({
    path: '/:association/nytt-ar',
    may: 'year.start',
    read: readStart,
    async change({ params, form, writer, now }) {
      const place = await placeOf(writer, now);
      const records = place.last === null ? await first(writer, form) : await following(writer, place.last, form);
      if (records === null) return rejected(startYearPage({ ...place, association: params.association, form }));
      const year = records.year;
      await keepNewYear(writer, await withDecisions(writer, records));
      if (place.last !== null && form.carried.texts) await carryTexts(writer, { from: place.last, to: year, at: now });
      return changed({
        event: 'year.started',
        subject: String(year),
        next: `/${params.association}/${year}`,
        done: `Året ${year} är startat.`,
      });
    },
  }),
];

/** What was decided about the year before it was started: its adopted budget, and what the members are to pay. */
async function withDecisions(reader: Reader, records: YearRecords): Promise<YearRecords> {
  const adopted = await budgetLinesOfAdopted(reader, records.year);
  const planned = await findContributionPlan(reader, records.year);
  const isMember = (id: string): boolean => records.members.some((member) => member.id === id);
  const contributions = (planned?.members ?? [])
    .filter(({ member, amountOre }) => amountOre > 0 && isMember(member.member))
    .map(({ member, amountOre }) => ({
      year: records.year,
      member: member.member,
      amountOre,
      source: { file: 'bidrag.csv', line: null },
    }));
  return {
    ...records,
    budget: budgetAfterAdoption(records.budget, adopted, records),
    contributions: [...records.contributions.filter(({ year }) => year !== records.year), ...contributions],
  };
}

async function placeOf(reader: Reader, now: Temporal.Instant) {
  const [last = null] = await listYears(reader);
  const thisYear = Number(swedishDay(now).slice(0, 4));
  return { last, next: last === null ? thisYear : last + 1 };
}

const first = async (reader: Reader, { first: told }: StartForm) => told && firstYear(await loadAssociation(reader), told);

async function following(reader: Reader, last: number, { carried }: StartForm) {
  const open = await openYear(reader, String(last));
  return open && nextYear(open.input.records, open.input.book, carried);
}
