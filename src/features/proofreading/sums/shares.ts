import { absolute, add, type Exact, exact, isEqual, subtract, ZERO } from '../../../shared/exact.ts';
import { blurOfChange, isWithinBlur, percentOf, percentOutcome } from '../percent.ts';
import type { PrintedNumber } from '../printed-number.ts';
import type { PrintedTable } from '../tables/printed-table.ts';
import { shownExact, type Trial, tried } from '../trial.ts';
import { grainIn, isMoney, sumOfAll, valueAt } from './amounts.ts';
import { checkHiddenWhole } from './hidden-whole.ts';
import { isTotal } from './labels.ts';
import { placeOf } from './places.ts';
import { type Cell, type PrintedShare, type Source, type Way, waysAcross, waysBeside, waysFor } from './share-ways.ts';

/** Per cent figures beside amounts, `4 147 324 (68 %)`, and columns of per cent: each is worked out in the way that most of them bear out. */
export const checkShares = (table: PrintedTable): Trial[] => [
  ...sharesByRow(table).flatMap((shares) => checkedBy(table, shares, waysBeside(table))),
  ...shareColumns(table).flatMap(({ column, shares }) => {
    const trials = checkedBy(table, shares, waysFor(table, column));
    return trials.length > 0 ? trials : checkHiddenWhole(table, column);
  }),
  ...shareRows(table).flatMap((shares) => checkedBy(table, shares, waysAcross(table))),
];

/** Rows of nothing but shares: `Andel` below `Deltagare`, with a column for each municipality. */
const shareRows = (table: PrintedTable): PrintedShare[][] =>
  table.rows.flatMap((row) => {
    const shares = row.cells.flatMap(({ kind, number }, column) =>
      kind === 'number' && number?.unit === 'procent' ? [{ row, column, number }] : [],
    );
    return shares.length >= 3 && shares.length === row.cells.filter(({ kind }) => kind === 'number').length ? [shares] : [];
  });

/** All those beside amounts are told of together when they stand on several rows; a row of its own is tried by itself. */
function sharesByRow(table: PrintedTable): PrintedShare[][] {
  const rows = table.rows.map((row) =>
    row.cells.flatMap(({ share }, column) => (share !== null && isPercent(table, share) ? [{ row, column, number: share }] : [])),
  );
  return rows.filter((shares) => shares.length > 0);
}

const isPercent = (table: PrintedTable, share: PrintedNumber): boolean =>
  share.unit === 'procent' || (share.unit === null && table.columns.some(({ label }) => /%|procent|andel/i.test(label)));

/** `Andel av kommunbidragen` beside people who are counted. */
const isOfOther = (table: PrintedTable, column: number): boolean =>
  /andel av (?:\p{sc=Latin}{0,12}bidrag|\p{sc=Latin}{0,12}kostnad|befolkning|invånar|medlen)/iu.test(table.columns[column]?.label ?? '') &&
  !isMoney(table);

/** `Förändring +22 +12 +34 +1,5`: points of per cent. */
const IS_CHANGE = /^(?:förändring|skillnad|differens)(?!\p{sc=Latin})/iu;

function shareColumns(table: PrintedTable): { column: number; shares: PrintedShare[] }[] {
  return table.columns.flatMap(({ role, label }, column) => {
    const shares = table.rows.flatMap((row) => {
      const number = row.cells[column]?.number ?? null;
      return number === null || row.cells[column]?.kind !== 'number' || IS_CHANGE.test(row.label) ? [] : [{ row, column, number }];
    });
    const isShare =
      role === 'share' ||
      /(?:procent|%)\)?$/i.test(label.trim()) ||
      shares.filter(({ number }) => number.unit === 'procent').length * 2 > shares.length;
    return isShare && !isOfOther(table, column) && shares.length > 1 ? [{ column, shares }] : [];
  });
}

function checkedBy(table: PrintedTable, shares: readonly PrintedShare[], ways: readonly Way[]): Trial[] {
  const tries = ways.map((way) => ({ way, found: shares.flatMap((share) => outcomeOf(table, share, way)) }));
  const borneOut = tries.filter(({ way, found }) => isBorneOut(found, way.isNamed));
  const best = borneOut.sort((a, b) => rightIn(b.found) - rightIn(a.found) || Number(b.way.isNamed) - Number(a.way.isNamed))[0];
  if (best === undefined) return [];
  const told = best.found.filter(
    (each) =>
      each.outcome !== 'wrong' ||
      (!OF_OTHER_STEPS.test(each.share.row.label) && !isSumOfPrinted(each, best.found) && !isOfMoreSteps(each, tries)),
  );
  return told.map((each) => trialOf(table, each, surenessOf(best.found, best.way.isNamed)));
}

/** `Mer redo för arbete (4–6)`: a row that counts other answers than the others do. */
const OF_OTHER_STEPS = /\(\d ?[–-] ?\d\)$/;

/** Of a scale one question may count the step before too: then its share is of both. */
const isOfMoreSteps = ({ share, source }: Found, tries: readonly { readonly found: readonly Found[] }[]): boolean =>
  tries.some(({ found }) =>
    found.some(
      (each) =>
        each.share === share &&
        each.outcome === 'right' &&
        each.source.parts.length === 2 &&
        each.source.whole.column === source.whole.column &&
        each.source.parts.some(({ column }) => column === source.parts[0]?.column),
    ),
  );

/** A total that is what the rounded shares above it come to, and not a hundred, says only that they are rounded. */
function isSumOfPrinted({ share }: Found, all: readonly Found[]): boolean {
  const others = all.filter((each) => each.share !== share && !isTotal(each.share.row.label));
  const sum = others.reduce((total, each) => add(total, each.share.number.value), ZERO);
  return isTotal(share.row.label) && others.length > 1 && isEqual(sum, share.number.value) && rightIn(others) === others.length;
}

interface Found {
  readonly share: PrintedShare;
  readonly source: Source;
  readonly computed: Exact;
  readonly outcome: 'right' | 'cut' | 'wrong';
}

const rightIn = (found: readonly Found[]): number => found.filter(({ outcome }) => outcome !== 'wrong').length;

/** Three that fit are no chance; with a name that says so it is enough that half of them do. */
function isBorneOut(found: readonly Found[], isNamed: boolean): boolean {
  const right = rightIn(found);
  const wrong = found.length - right;
  return isNamed ? right >= 1 && right >= wrong : right >= 2 && right >= 2 * wrong;
}

const surenessOf = (found: readonly Found[], isNamed: boolean): number => (isNamed || rightIn(found) >= 3 ? 0.95 : 0.75);

function outcomeOf(table: PrintedTable, share: PrintedShare, { sourceOf }: Way): Found[] {
  const source = sourceOf(share);
  if (source === null) return [];
  const part = togetherIn(table, source.parts);
  const whole = wholeIn(table, source);
  if (part === null || whole === null) return [];
  const computed = percentOf(source.isChange ? subtract(part, whole) : absolute(part), absolute(whole));
  if (computed === null) return [];
  const blur = blurOfChange({ value: whole, grain: grainOf(table, source.whole) }, { value: part, grain: grainOf(table, source.parts[0]) });
  const outcome = isWithinBlur(share.number, computed, blur) ? 'right' : percentOutcome(share.number, computed);
  return [{ share, source, computed, outcome }];
}

/** Amounts with decimals are rounded to the last of them. */
const grainOf = (table: PrintedTable, cell: Cell | undefined): Exact =>
  (cell?.row.cells[cell.column]?.number?.decimals ?? 0) > 0 && isMoney(table) ? grainIn(table, cell?.column ?? 0) : ZERO;

const togetherIn = (table: PrintedTable, cells: readonly Cell[]): Exact | null =>
  sumOfAll(cells.map(({ row, column }) => valueAt(table, row, column)));

const wholeIn = (table: PrintedTable, { whole, rest }: Source): Exact | null =>
  togetherIn(table, rest === undefined ? [whole] : [whole, rest]);

function trialOf(table: PrintedTable, { share, source, computed, outcome }: Found, sureness: number): Trial {
  const part = togetherIn(table, source.parts);
  const whole = wholeIn(table, source);
  const printed = share.number.written;
  return tried({
    kind: 'procent',
    places: [share, ...source.parts, source.rest ?? source.whole].map(({ row, column }) => placeOf(table, row, column)),
    arithmetic: `${shownExact(part ?? ZERO)} av ${shownExact(whole ?? ZERO)} är ${shownExact(computed)} %`,
    difference: outcome === 'right' ? ZERO : subtract(share.number.value, computed),
    rounding: outcome === 'cut' ? exact(1) : ZERO,
    message: `${share.row.label}: ${printed} står, men ${source.isChange ? 'förändringen' : 'andelen'} är ${shownExact(computed)} %.`,
    sureness,
  });
}
