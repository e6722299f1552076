import { add, compare, type Exact, exact, isZero, ZERO } from '../../../shared/exact.ts';
import { percentOf, percentOff, percentOutcome } from '../percent.ts';
import type { PrintedNumber } from '../printed-number.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { isTotal } from './labels.ts';
import { placeOf } from './places.ts';

/** A question with how many gave each answer, the best first, and the share that did. */
interface Question {
  readonly row: PrintedRow;
  readonly counts: readonly Exact[];
  readonly share: PrintedNumber;
}

/** `19  4  2  1  73 %` below `5–6  4  3  1–2  Andel`: each share is of the answers of its row, those of the best step or of the best two. */
export function checkScaleShares(table: PrintedTable): Trial[] {
  const scale = scaleIn(table);
  if (scale === null) return [];
  const questions = table.rows.flatMap((row) => questionIn(row, scale) ?? []);
  const right = questions.filter((question) => isRightBy(question, 1));
  const wrong = questions.filter((question) => !isRightBy(question, 1) && !isRightBy(question, 2));
  if (questions.length < FEWEST || 3 * right.length < 2 * questions.length || 4 * wrong.length > questions.length) return [];
  return questions.map((question) => trialOf(table, question, scale));
}

const FEWEST = 4;

interface Scale {
  readonly steps: readonly number[];
  readonly share: number;
}

const STEP = /^(?:antal )?\d(?:[–-]\d)?$/;
/** Who has not answered counts in no share. */
const NO_ANSWER = /ej svar|inget svar|inte svarat|vet (?:ej|inte)/i;

function scaleIn({ columns }: PrintedTable): Scale | null {
  const labels = columns.map(({ label }) => label.trim());
  const steps = [...labels.keys()].filter((at) => STEP.test(labels[at] ?? ''));
  const share = labels.findIndex((label, at) => /andel|procent|%/i.test(label) && !NO_ANSWER.test(label) && at > (steps.at(-1) ?? 0));
  // The best step stands first where its number is the largest.
  const [first = 0, last = 0] = [steps[0], steps.at(-1)].map((at) => Number((labels[at ?? 0] ?? '').match(/\d/g)?.at(-1) ?? 0));
  return steps.length < 3 || share === -1 ? null : { steps: first > last ? steps : steps.toReversed(), share };
}

function questionIn(row: PrintedRow, { steps, share }: Scale): Question | null {
  const told = row.cells[share]?.number ?? null;
  const counts = steps.flatMap((at) => row.cells[at]?.number?.value ?? []);
  return told === null || counts.length < steps.length || isTotal(row.label) ? null : { row, counts, share: told };
}

const sumOf = (counts: readonly Exact[]): Exact => counts.reduce((sum, count) => add(sum, count), ZERO);

const shareBy = ({ counts }: Question, best: number): Exact | null => {
  const all = sumOf(counts);
  return isZero(all) || compare(all, exact(1)) < 0 ? null : percentOf(sumOf(counts.slice(0, best)), all);
};

function isRightBy(question: Question, best: number): boolean {
  const computed = shareBy(question, best);
  return computed !== null && percentOutcome(question.share, computed) !== 'wrong';
}

function trialOf(table: PrintedTable, question: Question, { steps, share }: Scale): Trial {
  const best = !isRightBy(question, 1) && isRightBy(question, 2) ? 2 : 1;
  const computed = shareBy(question, best) ?? ZERO;
  const [part, all] = [sumOf(question.counts.slice(0, best)), sumOf(question.counts)].map(shownExact);
  return tried({
    kind: 'procent',
    places: [placeOf(table, question.row, share), ...steps.map((at) => placeOf(table, question.row, at))],
    arithmetic: `${part} av ${all} är ${shownExact(computed)} %`,
    ...percentOff(question.share, computed),
    message: `${question.row.label}: ${part} av ${all} svar är ${shownExact(computed)} %, men ${question.share.written} står.`,
    sureness: 0.9,
  });
}
