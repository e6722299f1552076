import { ASSOCIATION_ROLES, type AssociationRole } from '../../../platform/access/access.ts';
import type { SentForm } from '../../../platform/http/routes.ts';
import { isAddress } from '../../../platform/mail/letter.ts';
import type { FieldError, FilledForm } from '../../../ui/forms.ts';
import { type Invitation, isOfOneIntervention, nameOnOneLine } from '../person.ts';

/** What was sent, and the invitation in it when nothing is wrong with it. */
export interface InvitationForm extends FilledForm {
  readonly invitation: Invitation | null;
}

const LONGEST = 200;

/** Reads who is to be invited; every fault is told at once. */
export function readInvitation(sent: SentForm): InvitationForm {
  const text = (name: string): string => nameOnOneLine(sent.fields.get(name)?.[0] ?? '');
  const role = ASSOCIATION_ROLES.find((each) => each === text('roll')) ?? null;
  const errors: FieldError[] = [
    ...whoErrors(text('namn'), text('epost')),
    ...(role === null ? [{ field: 'roll', message: 'Välj vilket uppdrag personen har.' }] : []),
    ...interventionErrors(role, text('insats')),
    ...dayErrors(text('fran'), text('till')),
  ];
  if (role === null || errors.length > 0) return { values: sent.fields, errors, invitation: null };
  const intervention = isOfOneIntervention(role) ? text('insats') : null;
  const until = text('till') === '' ? null : text('till');
  const invitation = { email: text('epost'), name: text('namn'), role, intervention, from: text('fran'), until };
  return { values: sent.fields, errors, invitation };
}

function whoErrors(name: string, email: string): FieldError[] {
  return [
    ...(name === '' || name.length > LONGEST ? [{ field: 'namn', message: 'Ange personens namn.' }] : []),
    ...(isEmail(email) ? [] : [{ field: 'epost', message: 'Ange en e-postadress, till exempel namn@kommun.se.' }]),
  ];
}

/** One address on one line: what holds more could become several letters (e-mail header injection). */
export const isEmail = (text: string): boolean => text.length <= LONGEST && isAddress(text) && text.includes('.', text.indexOf('@') + 2);

function interventionErrors(role: AssociationRole | null, intervention: string): FieldError[] {
  if (role === null || !isOfOneIntervention(role) || intervention !== '') return [];
  return [{ field: 'insats', message: 'Välj i vilken insats personen arbetar.' }];
}

/** What is wrong with the first and the last day of a role. */
export function dayErrors(from: string, until: string): FieldError[] {
  if (!isDay(from)) return [{ field: 'fran', message: 'Ange från vilken dag uppdraget gäller, till exempel 2026-01-01.' }];
  if (until !== '' && !isDay(until)) return [{ field: 'till', message: 'Ange en dag, till exempel 2026-12-31, eller lämna tomt.' }];
  return until !== '' && until < from ? [{ field: 'till', message: 'Sista dagen kan inte komma före den första.' }] : [];
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

export const readMembershipId = (sent: SentForm): string => sent.fields.get('uppdrag')?.[0] ?? '';
