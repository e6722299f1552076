import { EMERGENCY } from '../../platform/access/access.ts';
import type { Reader, Writer } from '../../platform/database/transaction.ts';
import { changed, changes, missing, type Route, rejected, shows } from '../../platform/http/routes.ts';
import type { Visitor } from '../../platform/http/visitor.ts';
import type { Installation } from '../../platform/installation/installation.ts';
import { askForMail } from '../../platform/mail/mail-jobs.ts';
import { momentInText, swedishDay } from '../../shared/swedish.ts';
import { EMPTY_FORM, type FilledForm } from '../../ui/forms.ts';
import { listMemberships } from '../people/memberships.store.ts';
import { holdsOn, nameOnOneLine } from '../people/person.ts';
import { readEmergencyId, readOpening } from './emergency.form.ts';
import { type EmergencyView, emergencyPage } from './emergency.pages.ts';
import { endEmergency, listEmergencies, openEmergency } from './emergency.store.ts';
import { isOpen } from './emergency.ts';

/** Access for when it burns: taken by oneself, told at once, and over within hours. */
export const emergencyRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/:association/nodatkomst',
    may: 'emergency.read',
    show: async ({ params, reader, visitor, may, now }) =>
      emergencyPage(await viewOf(reader, { association: params.association, visitor, may, now, form: EMPTY_FORM })),
  }),

  changes({
    path: '/:association/nodatkomst',
    may: 'emergency.open',
    confirmed: true,
    read: readOpening,
    async change({ params, form, writer, visitor, may, now }) {
      const { association } = params;
      const view = await viewOf(writer, { association, visitor, may, now, form });
      if (form.opening === null || visitor === null) return rejected(emergencyPage(view));
      const { role, hours } = form.opening;
      if (view.accesses.some((each) => each.person === visitor.person && each.role === role && isOpen(each, now))) {
        const errors = [{ field: 'roll', message: 'Du har redan öppnat den åtkomsten, och den gäller fortfarande.' }];
        return rejected(emergencyPage({ ...view, form: { ...form, errors } }));
      }
      await openEmergency(writer, { ...form.opening, person: visitor.person, now });
      await tellManagers(installation, writer, { association, name: visitor.name, now, until: now.add({ hours }) });
      const done = 'Nödåtkomsten är öppen. Förbundschefen får veta det.';
      return changed({ event: 'emergency.opened', subject: role, purpose: EMERGENCY, next: `/${association}/nodatkomst`, done });
    },
  }),

  changes({
    path: '/:association/nodatkomst/avsluta',
    may: 'emergency.end',
    read: readEmergencyId,
    async change({ params, form: id, writer, visitor, may, now }) {
      const by = visitor?.person;
      // The manager ends anybody's; others what they have opened themselves.
      const of = may('people.manage') ? null : (by ?? null);
      if (id === '' || by === undefined || !(await endEmergency(writer, id, { by, of, now })))
        return missing('Nödåtkomsten gäller inte längre.');
      const next = `/${params.association}/nodatkomst` as const;
      return changed({ event: 'emergency.ended', subject: id, next, done: 'Nödåtkomsten är avslutad och gäller inte längre.' });
    },
  }),
];

interface Wish extends Pick<EmergencyView, 'association' | 'now'> {
  readonly visitor: Visitor | null;
  readonly form: FilledForm;
  may(permission: 'emergency.open' | 'people.manage' | 'log.read'): boolean;
}

/** Whoever may read the log sees everybody's; others see their own. */
async function viewOf(reader: Reader, { association, visitor, may, now, form }: Wish): Promise<EmergencyView> {
  const person = visitor?.person ?? '';
  const all = await listEmergencies(reader);
  const accesses = may('log.read') ? all : all.filter((access) => access.person === person);
  return { association, accesses, now, person, mayOpen: may('emergency.open'), mayEnd: may('people.manage'), form };
}

interface Notice {
  readonly association: string;
  readonly name: string;
  readonly now: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** A letter to each manager, without the reason: what it says is for those who sign in. */
async function tellManagers(
  { address, secretKey }: Installation,
  writer: Writer,
  { association, name, now, until }: Notice,
): Promise<void> {
  const today = swedishDay(now);
  const managers = (await listMemberships(writer)).filter((each) => each.role === 'forbundschef' && holdsOn(each, today));
  const page = new URL(`/${association}/nodatkomst`, address).href;
  for (const { email } of managers) {
    const text = `${nameOnOneLine(name)} har öppnat nödåtkomst i förbundet. Den gäller till ${momentInText(until.toString())}.\n\nLäs skälet, eller avsluta den, på ${page}\n`;
    // An opening that cannot be told of is undone: nobody opens the door in silence.
    await askForMail(writer, { to: email, subject: 'Nödåtkomst är öppnad', text }, secretKey);
  }
}
