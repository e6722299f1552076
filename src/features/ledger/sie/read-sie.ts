import type { Problem, Understood } from '../../../shared/problem.ts';
import { finishLedger, isBeyondCounting, startLedger } from '../draft.ts';
import { extendWithLine, START } from './checksum.ts';
import { surveyBytes } from './encoding.ts';
import { fieldTexts } from './field-texts.ts';
import { finishReading } from './finish.ts';
import { interner } from './interner.ts';
import { ruleOf } from './labels.ts';
import { inOrder, tellFlaws, tellOddTexts, tellStray, tellUnknown } from './line-problems.ts';
import { type Reading, report, textAt } from './reading.ts';
import type { RecordRule } from './records.ts';
import { looksLikeSie, NO_BOOKKEEPING, otherKindOfFile, type Refusal, refusalOf, TOO_LARGE_AMOUNTS } from './refusal.ts';
import { EMPTY_HEAD, type SieFile } from './sie.ts';
import { FIELD, LIST_END, LIST_START, nextLine, startOfFile } from './tokens.ts';
import { closeVoucher, openVoucher, tellUnfinished } from './voucher-records.ts';

/**
 * Reads a SIE file of type 1, 2, 3, 4E or 4I. It never gives up on a bad line: it returns what it understood,
 * and every problem it met with its line.
 */
export function readSie(bytes: Uint8Array, file: string): Understood<SieFile> {
  const otherKind = otherKindOfFile(bytes);
  if (otherKind !== null) return refused(file, otherKind);
  const reading = startReading(bytes, file);
  while (!isEnough(reading) && nextLine(reading.line)) readLine(reading);
  if (isEnough(reading)) return refused(file, NO_BOOKKEEPING);
  if (!looksLikeSie(reading.seen)) return refused(file, refusalOf(bytes));
  if (isBeyondCounting(reading.draft)) return refused(file, TOO_LARGE_AMOUNTS);
  if (reading.voucher.state !== 'none') tellUnfinished(reading);
  return { value: finishReading(reading, finishLedger(reading.draft)), problems: inOrder(reading.problems) };
}

/** No bookkeeping has so many, and no program makes so many faults; such a file would keep everybody else waiting. */
const MOST = { accounts: 20_000, dimensions: 1_000, objects: 50_000, amounts: 200_000, faults: 100_000 };

function isEnough({ draft, problems }: Reading): boolean {
  if (draft.accounts.length > MOST.accounts || draft.dimensions.size > MOST.dimensions || problems.length > MOST.faults) return true;
  if (draft.objects.size > MOST.objects || draft.objectLists.length > MOST.objects) return true;
  return draft.periodAmounts.length > MOST.amounts || draft.objectBalances.length > MOST.amounts;
}

function refused(file: string, refusal: Refusal): Understood<SieFile> {
  const empty = startReading(new Uint8Array(0), file);
  const problem: Problem = { ...refusal, severity: 'error', file, line: null };
  const { head, survey, draft } = empty;
  const value: SieFile = {
    ...head,
    sieType: '1',
    encoding: survey.encoding,
    checksum: 'absent',
    unbalancedVouchers: 0,
    ledger: finishLedger(draft),
  };
  return { value, problems: [problem] };
}

function startReading(bytes: Uint8Array, file: string): Reading {
  const survey = surveyBytes(bytes);
  return {
    file,
    survey,
    line: startOfFile(bytes),
    problems: [],
    head: { ...EMPTY_HEAD, company: { ...EMPTY_HEAD.company } },
    declaredType: '',
    draft: startLedger(fieldTexts(bytes, survey), expectedRows(bytes)),
    accounts: { numbers: interner(bytes), places: [], declared: new Set(), firstUse: new Map() },
    objectLists: { written: interner(bytes), lists: [], byContent: new Map(), firstUse: new Map() },
    voucher: { state: 'none', sumOre: 0, line: 0, waiting: -1 },
    checksum: { hasStarted: false, isRunning: false, crc: START, stated: null },
    seen: new Map(),
    unknown: new Set(),
    order: { group: 0, isTold: false },
    unbalancedVouchers: 0,
  };
}

/** A posting of real files takes some 60 to 120 bytes, and a voucher has a few of them. */
const expectedRows = (bytes: Uint8Array) => ({ postings: 1024 + (bytes.length >> 6), vouchers: 1024 + (bytes.length >> 8) });

const HASH_SIGN = 35;

function readLine(reading: Reading): void {
  const { line } = reading;
  if (line.kind[0] !== FIELD) return readBrace(reading);
  if (line.bytes[line.start[0] as number] !== HASH_SIGN) return tellStray(reading);
  const rule = ruleOf(line);
  if (line.flaws !== 0) tellFlaws(reading);
  if (reading.survey.isMixed || reading.survey.isDamaged) tellOddTexts(reading);
  if (rule?.label === '#KSUMMA') startOrEndChecksum(reading);
  else continueChecksum(reading);
  if (rule === undefined) return tellUnknown(reading);
  keepOrder(reading, rule);
  rule.read(reading);
}

function readBrace(reading: Reading): void {
  const { kind, count } = reading.line;
  if (kind[0] !== LIST_START) return closeVoucher(reading);
  openVoucher(reading);
  // `{ }`: a voucher without postings.
  if (kind[count - 1] === LIST_END) closeVoucher(reading);
}

/** The first #KSUMMA starts the checksum and the last one states it. */
function startOrEndChecksum(reading: Reading): void {
  const { checksum } = reading;
  const stated = textAt(reading, 1);
  if (stated === '' && !checksum.hasStarted) checksum.isRunning = true;
  else checksum.stated = stated;
  if (stated !== '') checksum.isRunning = false;
  checksum.hasStarted = true;
}

function continueChecksum({ checksum, line, survey }: Reading): void {
  if (checksum.isRunning) checksum.crc = extendWithLine(checksum.crc, line, survey);
}

/** Records come in groups (4B 5.12). A file that breaks the order is read all the same, and the person is told once. */
function keepOrder(reading: Reading, rule: RecordRule): void {
  const { seen, order, line } = reading;
  if (!seen.has(rule.label)) seen.set(rule.label, line.number);
  if (rule.label === '#KSUMMA') return;
  if (rule.group < order.group && !order.isTold) {
    order.isTold = true;
    report(reading, {
      code: 'sie.record-order',
      message: `${rule.label} står efter poster som enligt SIE ska komma senare. Filen läses ändå.`,
    });
  }
  order.group = Math.max(order.group, rule.group);
}
