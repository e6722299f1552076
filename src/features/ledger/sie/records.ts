import { readBalance, readObjectBalance, readPeriodAmount, readYear } from './balance-records.ts';
import { readAccount, readAccountType, readDimension, readObject, readSru, readSubdimension, readUnit } from './chart-records.ts';
import * as head from './head-records.ts';
import { readCorrection, readPosting } from './posting-records.ts';
import type { Reading } from './reading.ts';
import type { SieType } from './sie.ts';
import { readVoucher } from './voucher-records.ts';

/** Whether a record must, may or must not stand in a file of a type (SIE 4B chapter 6). */
export type Occurrence = 'must' | 'may' | 'never';

export interface RecordRule {
  readonly label: string;
  /** The group it belongs to; groups come in this order (4B 5.12): 0 flag, 1 identification, 2 chart of accounts, 3 balances and vouchers. */
  readonly group: 0 | 1 | 2 | 3;
  readonly occurs: Readonly<Record<SieType, Occurrence>>;
  readonly read: (reading: Reading) => void;
}

const TYPES: readonly SieType[] = ['1', '2', '3', '4I', '4E'];
const OCCURRENCES: Readonly<Record<string, Occurrence>> = { '●': 'must', '○': 'may', '-': 'never' };

/** One rule from a row of marks, one for each of the types 1, 2, 3, 4I and 4E: `●` must, `○` may, `-` never. */
function rule(label: string, group: RecordRule['group'], [marks, read]: readonly [string, (reading: Reading) => void]): RecordRule {
  const occurs = Object.fromEntries(TYPES.map((type, place) => [type, OCCURRENCES[marks[place] ?? ''] ?? 'may']));
  return { label, group, occurs: occurs as Record<SieType, Occurrence>, read };
}

/** Checksums are computed by the reader itself, line by line. */
const nothing = (): void => undefined;

export const RECORDS: readonly RecordRule[] = [
  rule('#FLAGGA', 0, ['●●●●●', head.readFlag]),
  rule('#KSUMMA', 0, ['○○○○○', nothing]),
  rule('#PROGRAM', 1, ['●●●●●', head.readProgram]),
  rule('#FORMAT', 1, ['●●●●●', head.readFormat]),
  rule('#GEN', 1, ['●●●●●', head.readGenerated]),
  rule('#SIETYP', 1, ['○●●●●', head.readSieType]),
  rule('#PROSA', 1, ['○○○○○', head.readProse]),
  rule('#FTYP', 1, ['○○○○○', head.readCompanyType]),
  rule('#FNR', 1, ['○○○○○', head.readCompanyId]),
  rule('#ORGNR', 1, ['○○○○○', head.readOrganisationNumber]),
  rule('#BKOD', 1, ['○○○-○', head.readIndustry]),
  rule('#ADRESS', 1, ['○○○○○', head.readAddress]),
  rule('#FNAMN', 1, ['●●●●●', head.readCompanyName]),
  rule('#RAR', 1, ['●●●○●', readYear]),
  rule('#TAXAR', 1, ['○○○○○', head.readTaxYear]),
  rule('#OMFATTN', 1, ['-●●-○', head.readCoversUntil]),
  rule('#KPTYP', 1, ['○○○○○', head.readChartType]),
  rule('#VALUTA', 1, ['○○○○○', head.readCurrency]),
  rule('#KONTO', 2, ['●●●○●', readAccount]),
  rule('#KTYP', 2, ['○○○○○', readAccountType]),
  rule('#ENHET', 2, ['○○○○○', readUnit]),
  rule('#SRU', 2, ['●●○○○', readSru]),
  rule('#DIM', 2, ['--●○○', readDimension]),
  rule('#UNDERDIM', 2, ['--○○○', readSubdimension]),
  rule('#OBJEKT', 2, ['--●○○', readObject]),
  rule('#IB', 3, ['●●●-●', readBalance('opening')]),
  rule('#UB', 3, ['●●●-●', readBalance('closing')]),
  rule('#RES', 3, ['●●●-●', readBalance('result')]),
  rule('#OIB', 3, ['--●-○', readObjectBalance('opening')]),
  rule('#OUB', 3, ['--●-○', readObjectBalance('closing')]),
  rule('#PSALDO', 3, ['-●●-○', readPeriodAmount('actual')]),
  rule('#PBUDGET', 3, ['-○○-○', readPeriodAmount('budget')]),
  rule('#VER', 3, ['---○○', readVoucher]),
  rule('#TRANS', 3, ['---○○', readPosting]),
  rule('#RTRANS', 3, ['---○○', readCorrection('added')]),
  rule('#BTRANS', 3, ['---○○', readCorrection('removed')]),
];
