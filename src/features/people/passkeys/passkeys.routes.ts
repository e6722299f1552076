import type { PersonId } from '../../../platform/database/transaction.ts';
import {
  type Answered,
  answered,
  type Changed,
  changed,
  changes,
  missing,
  type OutsideReader,
  type OutsideWriter,
  type Route,
  shows,
} from '../../../platform/http/routes.ts';
import type { Visitor } from '../../../platform/http/visitor.ts';
import type { Installation } from '../../../platform/installation/installation.ts';
import { registrationOptions, verifyRegistration } from '../../../platform/passkeys/registration.ts';
import { keptRecoveryCode, newRecoveryCodes } from '../../../platform/secrets/recovery-codes.ts';
import { recoveryCodesPage } from '../account/authenticator.pages.ts';
import { addPasskey, listPasskeys, removePasskey } from '../passkeys.store.ts';
import { loadAccount, loadCredentials, lockPerson, replaceRecoveryCodes } from '../people.store.ts';
import { raised } from '../renewed-session.routes.ts';
import { deviceName } from '../session.ts';
import { endOtherSessions } from '../sessions.store.ts';
import { signedIn } from '../signed-in.routes.ts';
import { askedOn, challengeAsked, siteOf } from '../signing-in/questions.routes.ts';
import { wayBack } from '../signing-in/way-back.ts';
import { type NewPasskeyForm, readNewPasskey, readPasskeyId } from './passkeys.form.ts';
import { passkeysPage } from './passkeys.pages.ts';

/** A person's own passkeys: seen, added and removed by whoever has just proved that they are the person. */
export const passkeyRoutes = (installation: Installation): readonly Route[] => [
  shows({
    path: '/min-sida/nycklar',
    may: 'account.own',
    confirmed: true,
    show: ({ reader, query, visitor, from, now }) =>
      shownPasskeys(installation, reader, {
        person: signedIn(visitor).person,
        name: deviceName(from.device),
        next: query.get('till') ?? '',
        isRefused: false,
        now,
      }),
  }),
  adding(installation),
  removing,
];

const adding = (installation: Installation): Route =>
  changes({
    path: '/min-sida/nycklar',
    may: 'account.own',
    confirmed: true,
    read: readNewPasskey,
    async change({ form, writer, visitor, from, now }) {
      const me = signedIn(visitor);
      const name = form.name === '' ? deviceName(from.device) : form.name;
      if (await keepNew(installation, writer, { me, form: { ...form, name }, now })) return afterAdding(writer, me, form.next);
      const page = await shownPasskeys(installation, writer, { person: me.person, name, next: form.next, isRefused: true, now });
      return answered({ event: 'account.passkeyRefused', subject: 'eget konto', page, succeeded: false });
    },
  });

interface New {
  readonly me: Visitor;
  readonly form: NewPasskeyForm;
  readonly now: Temporal.Instant;
}

/** False when the answer is not to be believed. */
async function keepNew(installation: Installation, writer: OutsideWriter, { me: { person }, form, now }: New): Promise<boolean> {
  const challenge = await challengeAsked(installation, writer, { ticket: form.ticket, purpose: `new ${person}`, credential: 'new', now });
  if (challenge === null) return false;
  const verified = await verifyRegistration(form.answer, { site: siteOf(installation), challenge });
  if (!verified.ok) return false;
  const { credentialId, publicKey, counter, transports } = verified.value;
  return addPasskey(writer, { person, credentialId, publicKey, counter, transports, name: form.name, now });
}

/** With the first second proof come the codes for the day when it is lost, and other devices have to give it too. */
async function afterAdding(writer: OutsideWriter, me: Visitor, next: string): Promise<Changed | Answered> {
  const session = me.hasSecondFactor ? {} : { session: await raised(writer, me.session) };
  if (!me.hasSecondFactor) await endOtherSessions(writer, me.person, me.session);
  const { recoveryCodes } = await loadAccount(writer, me.person);
  const note = { event: 'account.passkeyAdded', subject: 'eget konto' } as const;
  if (recoveryCodes > 0)
    return changed({ ...note, ...session, next: next === '' ? '/min-sida' : wayBack(next), done: 'Nyckeln är tillagd.' });
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(writer, me.person, codes.map(keptRecoveryCode));
  return answered({ ...note, ...session, page: recoveryCodesPage(codes, wayBack(next)), succeeded: true });
}

const removing: Route = changes({
  path: '/min-sida/nycklar/ta-bort',
  may: 'account.own',
  confirmed: true,
  read: readPasskeyId,
  async change({ form: id, writer, visitor }) {
    const { person } = signedIn(visitor);
    await lockPerson(writer, person);
    const mayRemove = hasMore(await loadCredentials(writer, person), await listPasskeys(writer, person));
    if (!(mayRemove && (await removePasskey(writer, person, id)))) return missing('Nyckeln är redan borttagen, eller den sista du har.');
    return changed({ event: 'account.passkeyRemoved', subject: 'eget konto', next: '/min-sida', done: 'Nyckeln är borttagen.' });
  },
});

/** Whoever has had a second proof keeps one: otherwise a thief who is let in once could lower the door. */
const hasMore = ({ totpSecret }: { readonly totpSecret: string | null }, passkeys: readonly object[]): boolean =>
  totpSecret !== null || passkeys.length > 1;

interface Asked {
  readonly person: PersonId;
  readonly name: string;
  readonly next: string;
  readonly isRefused: boolean;
  readonly now: Temporal.Instant;
}

async function shownPasskeys(installation: Installation, reader: Pick<OutsideReader, 'db'>, { person, name, next, isRefused, now }: Asked) {
  const found = await loadCredentials(reader, person);
  const passkeys = await listPasskeys(reader, person);
  const known = passkeys.map(({ id, transports }) => ({ credentialId: id, transports }));
  const owner = { id: person, account: found.email, name: found.name, passkeys: known };
  const question = askedOn(installation, await registrationOptions(siteOf(installation), owner), { purpose: `new ${person}`, now });
  return passkeysPage({ passkeys, question, name, next, mayRemove: hasMore(found, passkeys), isRefused });
}
