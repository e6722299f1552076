import type { SentForm } from '../../platform/http/routes.ts';
import type { FieldError, FilledForm } from '../../ui/forms.ts';
import { LONGEST_HOURS, LONGEST_REASON, OPENABLE_ROLES, type Opening, SHORTEST_REASON } from './emergency.ts';

/** What was sent, and what is asked for in it when nothing is wrong with it. */
export interface OpeningForm extends FilledForm {
  readonly opening: Opening | null;
}

export function readOpening(sent: SentForm): OpeningForm {
  const text = (name: string): string => (sent.fields.get(name)?.[0] ?? '').replaceAll('\u0000', '').trim();
  const role = OPENABLE_ROLES.find((each) => each === text('roll'));
  const hours = /^[1-9]$/.test(text('timmar')) ? Number(text('timmar')) : 0;
  const reason = text('skal');
  const errors: FieldError[] = [
    ...(role === undefined ? [{ field: 'roll', message: 'Välj vad du behöver kunna göra.' }] : []),
    ...(hours === 0 || hours > LONGEST_HOURS ? [{ field: 'timmar', message: `Välj hur länge, högst ${LONGEST_HOURS} timmar.` }] : []),
    ...reasonErrors(reason),
  ];
  const opening = role === undefined || errors.length > 0 ? null : { role, hours, reason };
  return { values: sent.fields, errors, opening };
}

function reasonErrors({ length }: string): FieldError[] {
  if (length >= SHORTEST_REASON && length <= LONGEST_REASON) return [];
  return [{ field: 'skal', message: `Skriv varför, med minst ${SHORTEST_REASON} och högst ${LONGEST_REASON} tecken.` }];
}

/** Which one is to end; empty when what was sent names none. */
export function readEmergencyId({ fields }: SentForm): string {
  const id = fields.get('atkomst')?.[0] ?? '';
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : '';
}
