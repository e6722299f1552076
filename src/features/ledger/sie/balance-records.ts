import { ore } from '../../../shared/money.ts';
import { setBalance } from '../draft.ts';
import type { BalanceKind, ObjectRef, PeriodAmount } from '../ledger.ts';
import { accountOf } from './chart-records.ts';
import { dateField } from './head-records.ts';
import { amountOf, fieldPlaces, type Reading, report, textAt } from './reading.ts';

/** #RAR yearno start end */
export function readYear(reading: Reading): void {
  const index = yearAt(reading, fieldPlaces(reading.line).outside[0]);
  const [start, end] = [dateField(reading, 1), dateField(reading, 2)];
  if (index === null) return;
  if (start !== null && end !== null && start <= end) {
    reading.draft.years.set(index, { index, start, end });
    return;
  }
  report(reading, {
    code: 'sie.bad-financial-year',
    severity: 'error',
    message: `Räkenskapsår ${index} har ingen riktig början och slut. Rätta raden #RAR eller exportera filen på nytt.`,
  });
}

/** #IB, #UB, #RES yearno account balance [quantity] */
export const readBalance =
  (kind: BalanceKind) =>
  (reading: Reading): void => {
    const { outside } = fieldPlaces(reading.line);
    const row = rowAt(reading, [outside[0], outside[1], outside[2]]);
    if (row === null) return;
    const isFirst = setBalance(reading.draft, { kind, ...row }, { amountOre: row.amountOre, quantity: quantityAt(reading, outside[3]) });
    if (isFirst) return;
    const message = `Konto ${row.account} har två saldon av samma slag för år ${row.year}. Det senare används; kontrollera vilket som är rätt.`;
    report(reading, { code: 'sie.duplicate-balance', message });
  };

/** #OIB, #OUB yearno account {dim objno} balance [quantity] */
export const readObjectBalance =
  (kind: 'opening' | 'closing') =>
  (reading: Reading): void => {
    const { outside, inList } = fieldPlaces(reading.line);
    const object = objectIn(reading, inList ?? []);
    const row = rowAt(reading, [outside[0], outside[1], outside[2]]);
    if (row === null) return;
    if (object === null) return tellMissingObject(reading);
    reading.draft.objectBalances.push({ kind, ...row, object, quantity: quantityAt(reading, outside[3]) });
  };

function tellMissingObject(reading: Reading): void {
  report(reading, {
    code: 'sie.missing-object',
    severity: 'error',
    message: 'Objektet saknas i ett objektsaldo. Raden räknas inte med; rätta den eller exportera filen på nytt.',
  });
}

/** #PSALDO, #PBUDGET yearno YYYYMM account {[dim objno]} balance [quantity] */
export const readPeriodAmount =
  (kind: PeriodAmount['kind']) =>
  (reading: Reading): void => {
    const { outside, inList } = fieldPlaces(reading.line);
    const [month, account] = monthAndAccount(reading, outside);
    const row = rowAt(reading, [outside[0], account, outside[3]]);
    if (row === null) return;
    const written = /^(\d{4})(0[1-9]|1[0-2])$/.exec(month);
    if (written === null) return tellBadMonth(reading, month);
    const object = objectIn(reading, inList ?? []);
    reading.draft.periodAmounts.push({
      kind,
      ...row,
      month: `${written[1]}-${written[2]}`,
      object,
      quantity: quantityAt(reading, outside[4]),
    });
  };

/** Some programs write the account before the period; the one with the pattern of a month is the period. */
function monthAndAccount(reading: Reading, places: readonly number[]): readonly [string, number | undefined] {
  const [, first, second] = places;
  const texts = [textAt(reading, first ?? Infinity), textAt(reading, second ?? Infinity)] as const;
  const isMonth = /^(19|20)\d\d(0[1-9]|1[0-2])$/;
  if (isMonth.test(texts[0]) || !isMonth.test(texts[1])) return [texts[0], second];
  const message = 'Konto och period står i omvänd ordning. Raden läses som om de stod rätt.';
  report(reading, { code: 'sie.swapped-period', message });
  return [texts[1], first];
}

function tellBadMonth(reading: Reading, month: string): void {
  report(reading, {
    code: 'sie.bad-period',
    severity: 'error',
    message: `”${month}” är ingen period. Perioden skrivs som år och månad, till exempel 202301. Raden räknas inte med; rätta den.`,
  });
}

interface Row {
  readonly year: number;
  readonly account: string;
  readonly amountOre: ReturnType<typeof ore>;
}

function rowAt(reading: Reading, places: readonly (number | undefined)[]): Row | null {
  const year = yearAt(reading, places[0]);
  const account = accountOf(reading, places[1]);
  const amount = amountOf(reading, places[2] ?? Infinity);
  return year === null || account === null || amount === null ? null : { year, account: account.number, amountOre: ore(amount) };
}

function yearAt(reading: Reading, place: number | undefined): number | null {
  const text = place === undefined ? '' : textAt(reading, place);
  if (/^(0|-\d{1,3})$/.test(text)) return Number(text);
  report(reading, {
    code: 'sie.bad-year',
    severity: 'error',
    message: `”${text}” är inget årsnummer. Året skrivs 0 för räkenskapsåret, -1 för året innan och så vidare. Raden räknas inte med; rätta den.`,
  });
  return null;
}

const quantityAt = (reading: Reading, place: number | undefined): string | null =>
  place === undefined ? null : textAt(reading, place) || null;

function objectIn(reading: Reading, places: readonly number[]): ObjectRef | null {
  const [dimension, object] = places;
  if (dimension === undefined || object === undefined) return null;
  const ref = { dimension: textAt(reading, dimension), object: textAt(reading, object) };
  noteObject(reading, ref);
  return ref;
}

/** Remembers where an object was first used, so that those nobody has declared can be told at the end. */
export function noteObject(reading: Reading, ref: ObjectRef): void {
  const { firstUse } = reading.objectLists;
  const key = `${ref.dimension}\u0000${ref.object}`;
  if (!firstUse.has(key)) firstUse.set(key, { line: reading.line.number, ...ref });
}
