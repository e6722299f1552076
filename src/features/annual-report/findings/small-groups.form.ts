import type { SentForm } from '../../../platform/http/routes.ts';
import type { FieldError, FilledForm } from '../../../ui/forms.ts';
import { ARE_PUBLIC, LIMIT, REASON, type SmallGroups } from './small-groups.ts';

/** With two as the limit a hidden count would be known to be one. */
const LEAST = 3;
const MOST = 100;
const SHORTEST_REASON = 10;
const LONGEST_REASON = 2_000;

export interface SmallGroupsForm extends FilledForm {
  /** Null when something is wrong. */
  readonly wish: SmallGroups | null;
}

export function readSmallGroups({ fields }: SentForm): SmallGroupsForm {
  const sent = (name: string): string => (fields.get(name)?.[0] ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
  const [limit, reason, arePublic] = [sent(LIMIT), sent(REASON), sent(ARE_PUBLIC) === 'ja'];
  const errors: FieldError[] = [...limitErrors(limit), ...(arePublic ? reasonErrors(reason) : [])];
  const values = new Map([LIMIT, ARE_PUBLIC, REASON].map((name) => [name, fields.get(name) ?? []]));
  return { values, errors, wish: errors.length > 0 ? null : { smallest: Number(limit), publicBecause: arePublic ? reason : null } };
}

const limitErrors = (limit: string): readonly FieldError[] =>
  /^\d{1,3}$/.test(limit) && Number(limit) >= LEAST && Number(limit) <= MOST
    ? []
    : [{ field: LIMIT, message: `Skriv ett helt tal mellan ${LEAST} och ${MOST}.` }];

const reasonErrors = (reason: string): readonly FieldError[] =>
  reason.length >= SHORTEST_REASON ? [] : [{ field: REASON, message: 'Skriv var talen redan är offentliga, med minst några ord.' }];
