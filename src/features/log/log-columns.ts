import type { Column } from '../../shared/table.ts';
import type { FoundEntry } from './log.ts';
import { eventName, roleNames, subjectText } from './log-words.ts';

/** The log as a table to take home. */
export const LOG_COLUMNS: readonly Column<FoundEntry>[] = [
  { key: 'nar', name: 'När', kind: 'text', value: ({ notedAt }) => secondsInText(notedAt) },
  { key: 'vem', name: 'Vem', kind: 'text', value: whoText },
  { key: 'uppdrag', name: 'I uppdraget', kind: 'text', value: ({ role }) => roleNames(role) },
  { key: 'vad', name: 'Vad', kind: 'text', value: ({ event }) => eventName(event) },
  { key: 'gallde', name: 'Gällde', kind: 'text', value: ({ subject }) => subjectText(subject) },
  { key: 'andamal', name: 'Ändamål', kind: 'text', value: ({ purpose }) => purpose },
  { key: 'rad', name: 'Rad i kedjan', kind: 'number', value: ({ sequence }) => sequence },
];

/** Whoever did it; nobody known has tried to sign in, and whoever works at the server has no account. */
export function whoText({ name, role }: Pick<FoundEntry, 'name' | 'role'>): string {
  return name ?? (role === 'terminal' ? 'Vid servern' : 'Okänd');
}

/** `2024-03-01 13:00:07` by the clock on the wall in Sweden: sorts by itself in a spreadsheet. */
function secondsInText(instant: string): string {
  const here = Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/Stockholm');
  return here.toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ');
}
