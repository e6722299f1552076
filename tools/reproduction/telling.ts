import { type Exact, exact } from '../../src/shared/exact.ts';
import { swedishNumber } from '../../src/shared/swedish.ts';
import { type Compared, type Outcome, REPRODUCED } from './compare.ts';
import type { KnownError } from './known-errors.ts';
import type { Reproduction } from './reproduce-example.ts';
import type { MapRow } from './transcription.ts';

const WHY: Readonly<Record<Outcome, string>> = {
  exact: 'samma',
  rounding: 'avrundning',
  error: 'fel i trycket',
  unmapped: 'kartan har ingen rad',
  unknown: 'FEL I KARTAN: siffran finns inte',
  missing: 'siffran saknar värde',
  notShown: 'rapporten visar den inte, eller grövre än trycket',
  different: 'annat värde',
  notWrong: 'FEL I KARTAN: trycket stämmer, men raden säger att det är fel',
};

/** What is not reproduced and what is printed differently, one line each, with both values and the line of the source. */
export function linesOf({ compared, stray, known, untold }: Reproduction): string[] {
  const missing = compared.filter(({ outcome }) => !REPRODUCED.has(outcome));
  const differing = compared.filter(({ outcome }) => outcome === 'rounding' || outcome === 'error');
  const told = known.length - untold.length;
  return [
    ...stray.map(strayLine),
    ...headed('Återges inte', missing.map(lineOf)),
    ...headed('Trycks annorlunda', differing.map(lineOf)),
    ...(known.length === 0 ? [] : [`  Kända motsägelser i trycket: ${told} av ${known.length} utpekade`, ...untold.map(untoldLine)]),
    shareLine(
      'Tabeller',
      compared.filter(({ printed }) => printed.inTable),
    ),
    shareLine(
      'Löpande text',
      compared.filter(({ printed }) => !printed.inTable),
    ),
    shareLine('Allt', compared),
  ];
}

const headed = (title: string, lines: readonly string[]): string[] => [
  `  ${title}: ${lines.length === 0 ? 'inget' : lines.length}`,
  ...lines,
];

function lineOf({ printed, row, outcome, ours }: Compared): string {
  const remark = row === null || row.remark === '' ? '' : ` ${row.remark}`;
  const here = ours === null ? '' : `, här ${swedishNumber(ours, printed.decimals)}`;
  const figure = row === null ? '' : ` [${row.figure}]`;
  return `    rad ${printed.line} ${printed.id}${figure}: tryckt ${swedishNumber(printed.value, printed.decimals)}${here} (${WHY[outcome]}).${remark}`;
}

/** How large a part of the printed figures the report reproduces. */
export function shareOf(compared: readonly Compared[]): Exact | null {
  if (compared.length === 0) return null;
  return exact(compared.filter(({ outcome }) => REPRODUCED.has(outcome)).length, compared.length);
}

function shareLine(where: string, compared: readonly Compared[]): string {
  const share = shareOf(compared);
  const reproduced = compared.filter(({ outcome }) => REPRODUCED.has(outcome)).length;
  const percent = share === null ? '–' : `${swedishNumber({ ...share, numerator: share.numerator * 100n }, 1)} %`;
  return `  ${where}: ${reproduced} av ${compared.length} (${percent})`;
}

const strayLine = (row: MapRow): string => `  FEL I KARTAN: rad ${row.line}, ${row.id}, är ingen tryckt siffra`;
const untoldLine = ({ id, note }: KnownError): string => `    inte utpekad: ${id} ${note}`;

/** The last line about an association: `NAME: N of M reproduced, R rounding, E published errors, C computed, G given`. */
export function summaryOf(name: string, compared: readonly Compared[]): string {
  const count = (wanted: Outcome): number => compared.filter(({ outcome }) => outcome === wanted).length;
  const reproduced = compared.filter(({ outcome }) => REPRODUCED.has(outcome));
  const given = reproduced.filter(({ isGiven }) => isGiven).length;
  const parts = [
    `${count('rounding')} rounding`,
    `${count('error')} published errors`,
    `${reproduced.length - given} computed`,
    `${given} given`,
  ];
  return `${name}: ${reproduced.length} of ${compared.length} reproduced, ${parts.join(', ')}`;
}
