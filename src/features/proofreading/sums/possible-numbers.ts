import { compare, type Exact, exact, subtract, ZERO } from '../../../shared/exact.ts';
import { possibleMean, possiblePercent } from '../percent.ts';
import type { PrintedNumber } from '../printed-number.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { type Trial, tried } from '../trial.ts';
import { placeOf } from './places.ts';

/** Per cent figures and means that so few answers can not give (GRIM): those of a column, or those that the heading tells. */
export const checkPossibleNumbers = (table: PrintedTable, year: number): Trial[] => [...byColumn(table, year), ...byHeading(table)];

/** `2017 (n=19)` over shares of those nineteen. Of several columns with as many heads each has its own. */
function byHeading(table: PrintedTable): Trial[] {
  return table.columns.flatMap(({ label }, column) => {
    const [, written] = OF_ANSWERS.exec(label) ?? (table.columns.length === 1 ? OF_ANSWERS.exec(table.head.text) : null) ?? [];
    const answers = written === undefined ? null : exact(Number(written));
    if (answers === null || !isFew(answers)) return [];
    return table.rows.flatMap((row): Trial[] => {
      const number = row.cells[column]?.number ?? null;
      if (number?.unit !== 'procent') return [];
      const outcome = possiblePercent(number, answers);
      return [
        tried({
          kind: 'möjlig procent',
          places: [placeOf(table, row, column), { ...table.head.place, text: table.head.text, value: written ?? '', label }],
          arithmetic: `inget heltal av ${written} är ${number.written}`,
          difference: outcome === 'right' ? ZERO : subtract(number.value, ZERO),
          rounding: outcome === 'cut' ? number.value : ZERO,
          message: `${row.label}: ${number.written} kan inte vara rätt. Inget antal av ${written} svar ger det.`,
          sureness: 0.85,
        }),
      ];
    });
  });
}

const OF_ANSWERS = /\(?n ?= ?(\d{1,3})\)?/i;

function byColumn(table: PrintedTable, year: number): Trial[] {
  const labelled = (words: RegExp): number[] => [...table.columns.keys()].filter((at) => words.test(table.columns[at]?.label.trim() ?? ''));
  const [count = -1] = labelled(ANSWERS);
  // Where each group or year has its own answers they stand right before its shares.
  const counts = labelled(ANSWERS_OF);
  // Beside those who were asked the per cent figures are how many of them answered.
  if ((count === -1 && counts.length < 2) || table.columns.some(({ label }) => ASKED.test(label.trim()))) return [];
  return table.columns.flatMap((heading, column) => {
    const isOwnYear = heading.year === null || heading.year === year;
    // Nor is what the whole country has answered a share of those who answered here.
    const isResponse = /svarsandel|svarsfrekvens|bortfall|riket|hela landet|(?<!\p{sc=Latin})(?:snitt|länet)(?!\p{sc=Latin})/iu.test(
      heading.label,
    );
    if (counts.length > 1)
      return counts.includes(column - 1) ? table.rows.flatMap((row) => trialOf(table, row, { column, count: column - 1 }) ?? []) : [];
    return isOwnYear && !isResponse && column !== count ? table.rows.flatMap((row) => trialOf(table, row, { column, count }) ?? []) : [];
  });
}

const ASKED = /^(?:(?:19|20)\d\d )?(?:antal )?(?:utskick|utskickade|utdelade|utlämnade|tillfr)/i;
const ANSWERS = /^(?:antal )?(?:svar|svarande|respondenter|enkäter|n)$|^n ?=|antal svar(?!\p{sc=Latin})/iu;
const ANSWERS_OF = /^(?:kvinnor|män|alla|samtliga|totalt)?(?: ?(?:19|20)\d\d)? ?(?:antal )?(?:svar|svarande|n)$/iu;

const MOST = exact(400);

function trialOf(table: PrintedTable, row: PrintedRow, { column, count }: { column: number; count: number }): Trial | null {
  const [number, answers] = [row.cells[column]?.number ?? null, answersOn(row, count)];
  if (number === null || answers === null || !isFew(answers)) return null;
  const isMean = number.unit === null && number.decimals > 0 && /medel|snitt/i.test(table.columns[column]?.label ?? '');
  if (number.unit !== 'procent' && !isMean) return null;
  return impossible(table, row, { column, count, number, answers, isMean });
}

const answersOn = ({ cells }: PrintedRow, count: number): Exact | null => {
  const number = cells[count]?.number ?? null;
  return number === null || number.unit !== null || number.decimals > 0 ? null : number.value;
};

const isFew = (answers: Exact): boolean => compare(answers, MOST) <= 0 && compare(answers, ZERO) > 0;

interface Figure {
  readonly column: number;
  readonly count: number;
  readonly number: PrintedNumber;
  readonly answers: Exact;
  readonly isMean: boolean;
}

function impossible(table: PrintedTable, row: PrintedRow, { column, count, number, answers, isMean }: Figure): Trial {
  const outcome = isMean ? possibleMean(number, answers) : possiblePercent(number, answers);
  const n = answers.numerator.toString();
  return tried({
    kind: 'möjlig procent',
    places: [column, count].map((each) => placeOf(table, row, each)),
    arithmetic: isMean ? `inget heltal delat med ${n} blir ${number.written}` : `inget heltal av ${n} är ${number.written}`,
    difference: outcome === 'right' ? ZERO : subtract(number.value, ZERO),
    rounding: outcome === 'cut' ? number.value : ZERO,
    message: `${row.label}: ${number.written} kan inte vara rätt. Inget antal av ${n} svar ger det${isMean ? ' medelvärdet' : ''}.`,
    sureness: 0.88,
  });
}
