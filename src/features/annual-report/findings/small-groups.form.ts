import type { SentForm } from '../../../platform/http/routes.ts';
import type { FieldError } from '../../../ui/forms.ts';

/** What somebody wants to be shown of small groups (små grupper). */
export interface SmallGroups {
  /** Counts of fewer people are hidden. */
  readonly smallest: number;
  /** Why also smaller groups may be shown; null when they may not. */
  readonly publicBecause: string | null;
}

export interface SmallGroupsForm {
  readonly values: ReadonlyMap<string, string>;
  readonly errors: readonly FieldError[];
  /** Null when something is wrong. */
  readonly wish: SmallGroups | null;
}

/** With two as the limit a hidden count would be known to be one. */
const LEAST = 3;
const MOST = 100;
const SHORTEST_REASON = 10;
const LONGEST_REASON = 2_000;

export const LIMIT = 'minsta';
export const ARE_PUBLIC = 'offentliga';
export const REASON = 'varfor';

export const shownSmallGroups = ({ smallest, publicBecause }: SmallGroups): SmallGroupsForm['values'] =>
  new Map([
    [LIMIT, String(smallest)],
    [ARE_PUBLIC, publicBecause === null ? '' : 'ja'],
    [REASON, publicBecause ?? ''],
  ]);

export function readSmallGroups({ fields }: SentForm): SmallGroupsForm {
  const sent = (name: string): string => (fields.get(name)?.[0] ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
  const [limit, arePublic, reason] = [sent(LIMIT), sent(ARE_PUBLIC) === 'ja', sent(REASON)];
  const smallest = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  const errors: FieldError[] = [];
  if (smallest < LEAST || smallest > MOST) errors.push({ field: LIMIT, message: `Skriv ett helt tal mellan ${LEAST} och ${MOST}.` });
  if (arePublic && reason.length < SHORTEST_REASON)
    errors.push({ field: REASON, message: 'Skriv var talen redan är offentliga, med minst några ord.' });
  const values = new Map([
    [LIMIT, limit],
    [ARE_PUBLIC, arePublic ? 'ja' : ''],
    [REASON, reason],
  ]);
  return { values, errors, wish: errors.length > 0 ? null : { smallest, publicBecause: arePublic ? reason : null } };
}
