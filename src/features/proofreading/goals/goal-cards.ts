import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import type { GoalRow } from './goal-rows.ts';
import { verdictIn } from './verdicts.ts';

/** A goal that has a row for what it is, one or more for what it came to, and one for how it is judged: `Målets lydelse`, `Utfall`, `Bedömning`. */
export function goalCardsOf({ rows, title, columns }: PrintedTable): GoalRow[] {
  // A first row of words was read as the head.
  const headed =
    /(?<!\p{sc=Latin})(?:målets lydelse|målformulering|målsättning)$/iu.test(title) && columns.length === 1
      ? cardIn(rows, columns[0]?.label ?? '')
      : null;
  if (headed !== null) return [headed];
  const starts = rows.flatMap(({ label, cells }, index) => (AIM.test(label.trim()) && cells.length > 0 ? [index] : []));
  return starts.flatMap((start, index) => cardIn(rows.slice(start, starts[index + 1]), wordsOf(rows[start])) ?? []);
}

const AIM = /^mål(?:ets lydelse|formulering)(?: \d{1,2})?:?$/i;
const OUTCOME = /^(?:utfall|resultat)(?!\p{sc=Latin})/iu;
const FORECAST = /^(?:hel)?års?prognos|^prognos/i;
const VERDICT = /^(?:samlad )?(?:bedömning|måluppfyllelse)/i;

function cardIn(rows: readonly PrintedRow[], aim: string): GoalRow | null {
  const textOf = (words: RegExp): string =>
    rows
      .filter(({ label }) => words.test(label.trim()))
      .map(wordsOf)
      .join(' ; ');
  const row = rows.find(({ label }) => VERDICT.test(label.trim()));
  // What has no outcome yet is judged by its forecast.
  const said = textOf(OUTCOME) || textOf(FORECAST);
  if (row === undefined || said === '') return null;
  const verdictText = wordsOf(row);
  return { row: { ...row, label: aim }, verdict: verdictIn(verdictText), verdictText, aim, said, foreseen: textOf(FORECAST) };
}

const wordsOf = (row: PrintedRow | undefined): string =>
  (row?.cells ?? [])
    .map(({ text }) => text)
    .join(' ')
    .trim();
