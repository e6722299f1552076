import type { ChangedRow, FileDifference } from '../features/year-folder/year-difference.ts';

const SHOWN_AT_MOST = 20;
const LONGEST_LINE = 120;

/** What would change, file by file, with the rows themselves as far as they are few. */
export function differencesText(differences: readonly FileDifference[]): string {
  return differences.map((difference) => `${difference.file}: ${summary(difference)}\n${details(difference)}`).join('');
}

function summary({ added, removed, changed, isReordered }: FileDifference): string {
  const parts = [
    ...(changed.length > 0 ? [`${changed.length} ändrade`] : []),
    ...(added.length > 0 ? [`${added.length} nya`] : []),
    ...(removed.length > 0 ? [`${removed.length} borttagna`] : []),
    ...(isReordered ? ['annan ordning'] : []),
  ];
  return parts.join(', ');
}

function details({ added, removed, changed }: FileDifference): string {
  const lines = [...changed.flatMap(changedLines), ...added.map((row) => `  + ${row}`), ...removed.map((row) => `  - ${row}`)];
  const shown = lines.slice(0, SHOWN_AT_MOST).map((line) => shortened(line.replaceAll('\n', ' ')));
  const more = lines.length > SHOWN_AT_MOST ? [`  … och ${lines.length - SHOWN_AT_MOST} till`] : [];
  return [...shown, ...more].map((line) => `${line}\n`).join('');
}

const changedLines = ({ row, values }: ChangedRow): string[] =>
  values.map(({ name, before, after }) => `  ${row}: ${name} ${orNone(before)} → ${orNone(after)}`);

const orNone = (text: string): string => (text === '' ? '(tomt)' : text);
const shortened = (line: string): string => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line);
