import { objectKey } from '../draft.ts';
import { unmetIdentities } from '../identities.ts';
import { isReservedDimension, type Ledger, type ObjectRef } from '../ledger.ts';
import { finished } from './checksum.ts';
import { type Reading, report } from './reading.ts';
import { RECORDS } from './records.ts';
import type { Checksum, SieFile, SieType } from './sie.ts';

/** What can only be told when the whole file has been read. */
export function finishReading(reading: Reading, ledger: Ledger): SieFile {
  const sieType = typeOf(reading);
  const checksum = checksumOf(reading);
  tellChecksum(reading, checksum);
  tellOccurrences(reading, sieType);
  tellUndeclared(reading);
  tellDatesOutsideYear(reading, ledger);
  tellPartOfYear(reading, ledger);
  for (const { code, message } of unmetIdentities(ledger)) report(reading, { code, message, line: null });
  const { head, survey, unbalancedVouchers } = reading;
  return { ...head, sieType, encoding: survey.encoding, checksum, unbalancedVouchers, ledger };
}

/** What the file says it is, unless it holds vouchers; a file that says nothing is told by what it holds. */
function typeOf(reading: Reading): SieType {
  const { declaredType, seen } = reading;
  if (seen.has('#VER') || declaredType === '4') return typeWithVouchers(reading);
  if (declaredType === '1' || declaredType === '2' || declaredType === '3') return declaredType;
  if (hasSome(seen, '#OIB', '#OUB', '#DIM')) return '3';
  return hasSome(seen, '#PSALDO', '#PBUDGET') ? '2' : '1';
}

/** Export and import files both say 4: an export carries balances, and only an export may. */
const typeWithVouchers = ({ seen, file }: Reading): SieType => (hasSome(seen, '#IB', '#UB', '#RES') || /\.se$/i.test(file) ? '4E' : '4I');

const hasSome = (seen: ReadonlyMap<string, number>, ...labels: string[]): boolean => labels.some((label) => seen.has(label));

function checksumOf(reading: Reading): Checksum {
  const { hasStarted, crc, stated } = reading.checksum;
  if (!hasStarted) return 'absent';
  if (stated === null) return 'truncated';
  return stated === String(finished(crc)) ? 'ok' : 'wrong';
}

function tellChecksum(reading: Reading, checksum: Checksum): void {
  if (checksum === 'ok' || checksum === 'absent') return;
  const message =
    checksum === 'wrong'
      ? 'Kontrollsumman stämmer inte: filen har ändrats efter att den exporterades. Exportera den på nytt ur bokföringsprogrammet.'
      : 'Filen är avhuggen: den börjar med en kontrollsumma (#KSUMMA) men slutar utan. Exportera den på nytt ur bokföringsprogrammet.';
  report(reading, { code: checksum === 'wrong' ? 'sie.wrong-checksum' : 'sie.truncated', severity: 'error', line: null, message });
}

function tellOccurrences(reading: Reading, type: SieType): void {
  for (const rule of RECORDS) {
    const line = reading.seen.get(rule.label);
    if (rule.occurs[type] === 'must' && line === undefined) tellMissing(reading, rule.label, type);
    if (rule.occurs[type] !== 'never' || line === undefined) continue;
    const message = `${rule.label} får inte stå i en fil av typ ${type}. Uppgiften läses ändå.`;
    report(reading, { code: 'sie.forbidden-record', line, message });
  }
}

/** Balances of zero may be left out (4B 5.17), so that a file may lack one of the three kinds. */
function tellMissing(reading: Reading, label: string, type: SieType): void {
  const isBalance = ['#IB', '#UB', '#RES'].includes(label);
  if (isBalance && ['#IB', '#UB', '#RES'].some((other) => reading.seen.has(other))) return;
  const message = `${label} saknas, fast den måste finnas i en fil av typ ${type}. Filen läses ändå; kontrollera att exporten är fullständig.`;
  report(reading, { code: 'sie.missing-record', line: null, message });
}

function tellUndeclared(reading: Reading): void {
  const { accounts, objectLists, draft } = reading;
  for (const [place, line] of accounts.firstUse) {
    if (accounts.declared.has(place)) continue;
    const number = draft.accounts[place]?.number ?? '';
    const message = `Konto ${number} används men står inte i kontoplanen. Det läses utan namn; lägg upp det i bokföringsprogrammet.`;
    report(reading, { code: 'sie.undeclared-account', line, message });
  }
  for (const { line, dimension, object } of objectLists.firstUse.values()) {
    if (isDeclared(reading, { dimension, object })) continue;
    const message = `Objekt ${object} i dimension ${dimension} används men är inte upplagt. Det läses utan namn.`;
    report(reading, { code: 'sie.undeclared-object', line, message });
    if (draft.dimensions.has(dimension) || isReservedDimension(dimension)) continue;
    report(reading, { code: 'sie.undeclared-dimension', line, message: `Dimension ${dimension} används men är inte upplagd.` });
  }
}

/** An object of a sub-dimension may be written with the dimension it divides (4B, #UNDERDIM). */
function isDeclared(reading: Reading, ref: ObjectRef): boolean {
  const { objects, dimensions } = reading.draft;
  const parts = [...dimensions.values()].filter(({ parent }) => parent === ref.dimension).map(({ number }) => number);
  return [ref.dimension, ...parts].some((dimension) => objects.has(objectKey({ dimension, object: ref.object })));
}

function tellPartOfYear(reading: Reading, ledger: Ledger): void {
  const { coversUntil } = reading.head;
  const end = ledger.years.find(({ index }) => index === 0)?.end;
  if (coversUntil === null || end === undefined || coversUntil >= end) return;
  const message = `Saldona gäller till och med ${coversUntil}, inte hela räkenskapsåret. Exportera filen på nytt när året är klart.`;
  report(reading, { code: 'sie.part-of-year', line: reading.seen.get('#OMFATTN') ?? null, message });
}

function tellDatesOutsideYear(reading: Reading, ledger: Ledger): void {
  const year = ledger.years.find(({ index }) => index === 0);
  if (year === undefined) return;
  const [start, end] = [Number(year.start.replaceAll('-', '')), Number(year.end.replaceAll('-', ''))];
  const { date, line, count } = ledger.vouchers;
  const message = `Verifikationens datum ligger utanför räkenskapsåret ${year.start}–${year.end}. Den räknas ändå till året; kontrollera datumet eller att rätt fil är vald.`;
  for (let row = 0; row < count; row += 1) {
    const day = date[row] as number;
    if (day !== 0 && (day < start || day > end)) report(reading, { code: 'sie.date-outside-year', line: line[row] as number, message });
  }
}
