import type { RawRow } from './cut-rows.ts';
import { isAmount } from './printed-table.ts';

/** The head ends at the first row with a number that is no year. A line or two that name the table may stand above it. */
export function firstBodyRow(rows: readonly RawRow[]): number {
  if (isScale(rows[0])) return 1;
  const names = rows.findIndex((row) => !isAlone(row));
  const from = isWithinTwo(names) && looksLikeHead(rows[names]) ? names : 0;
  const most = rows.some(({ cells }) => cells.some(isAmount)) ? 3 : 1;
  let count = 0;
  while (count < most && looksLikeHead(rows[from + count])) count += 1;
  return count === 0 ? 0 : from + count;
}

const isWithinTwo = (names: number): boolean => names === 1 || names === 2;

/** `1 2 3 4 5 6`, `1–2 3 4 5–6`: the answers of a survey are headings. */
function isScale(row: RawRow | undefined): boolean {
  const [label = '', ...cells] = row?.cells ?? [];
  const ends = cells.flatMap((cell): (readonly [number, number])[] => {
    const [, from, to = from] = /^(\d)(?:[–-](\d))?$/.exec(cell.trim()) ?? [];
    return from === undefined ? [] : [[Number(from), Number(to)]];
  });
  const isUp = ends.every(([from], index) => from === (ends[index - 1]?.[1] ?? 0) + 1);
  // `5–6  4  3  1–2`
  const isDown = ends.at(-1)?.[0] === 1 && ends.every(([, to], index) => index === 0 || to === (ends[index - 1]?.[0] ?? 0) - 1);
  return ends.length >= 4 && (isUp || isDown) && /\p{sc=Latin}/u.test(label);
}

/** A row with something in its first cell only. */
export const isAlone = ({ cells }: RawRow): boolean => cells.slice(1).every((cell) => cell.trim() === '');

/** Short words in the columns beside the label. Of two columns the second has to say what it holds. */
export function looksLikeHead(row: RawRow | undefined): boolean {
  if (row === undefined || isAlone(row) || row.cells.some((cell) => cell.length > 60 || (isAmount(cell) && !AGES.test(cell.trim()))))
    return false;
  if (row.cells.some((cell) => A_DAY.test(cell.trim())) || tellsOutcome(row) || row.cells.filter(isDash).length > 1) return false;
  return (
    row.cells.length > 2 ||
    /(?<!\d)(?:19|20)\d\d|utfall|budget|belopp|antal|andel|(?<!\p{sc=Latin})t?kr(?!\p{sc=Latin})|%/iu.test(row.cells[1] ?? '')
  );
}

/** `Invånare 16–64 år` may have its last words on a line of their own. */
const AGES = /^\d{1,2}[–-]\d{2} år$/i;

/** Nothing, in several columns. */
const isDash = (cell: string): boolean => /^[-–−]$/.test(cell.trim());

/** Words that tell what a goal came to, and are no headings of goals themselves. */
const tellsOutcome = (row: RawRow): boolean => row.cells.some(isOutcome) && !row.cells.some(isOfGoals) && !areAllWords(row);

/** `Kvinnor  Män  Alla  Gräns  Nått`: so many words beside each other, and no number among them, are headings. */
const areAllWords = ({ cells: [, ...cells] }: RawRow): boolean =>
  cells.length > 3 && cells.every((cell) => /^\p{sc=Latin}[^\d]*$/u.test(cell.trim()));

/** `fredag 7 februari` is a row of a calendar. */
const A_DAY = /^(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)? (?:den )?\d{1,2} /i;

/** `Mål, Målvärde, Utfall, Uppfyllt` are headings. */
const isOfGoals = (text: string): boolean => /^(?:målvärde|målnivå|utfall|resultat)(?: (?:19|20)\d\d)?$/i.test(text.trim());

/** `228 deltagare`, `Uppnås`: what a goal came to is no heading. */
const isOutcome = (text: string): boolean =>
  /^\d{1,3}(?: \d{3})* (?:deltagare|personer|procent|tillfällen|dagar|dialoger|möten|st)(?!\p{sc=Latin})/iu.test(text.trim()) ||
  /^(?:uppnås|uppnått|uppnåtts|uppfyllt|uppfylls|nått|ej nått|inte nått|ej uppnått|inte uppnått|ej uppfyllt|inte uppfyllt)(?: inte)?$/i.test(
    text.trim(),
  );
