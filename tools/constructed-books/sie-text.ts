import { crc32 } from 'node:zlib';
import { kronorText, type Ore } from '../../src/shared/money.ts';
import { isBalanceAccount, type PlannedAccount } from './account-plan.ts';
import type { Voucher } from './journal.ts';

export interface Books {
  readonly association: string;
  readonly organisationNumber: string | null;
  readonly year: number;
  readonly plan: readonly PlannedAccount[];
  readonly vouchers: readonly Voucher[];
}

/** A label and its fields, as text; braces stand as themselves. */
type SieRecord = readonly string[];

/** Left out of the checksum (SIE 4B, chapter 10). */
const BRACES = new Set(['{', '}', '{}']);

/** The books as a SIE 4E file: CP437, with a checksum (SIE 4B, chapters 5, 10 and 11). */
export function sieBytes(books: Books): Buffer {
  const records = [...headRecords(books), ...accountRecords(books), ...voucherRecords(books)];
  const [flag, ...rest] = records;
  const content = rest.flatMap((fields) => fields.filter((field) => !BRACES.has(field))).join('');
  const all = [flag ?? [], ['#KSUMMA'], ...rest, ['#KSUMMA', String(crc32(cp437(content)))]];
  return cp437(`${all.map(line).join('\r\n')}\r\n`);
}

function headRecords({ association, organisationNumber, year }: Books): SieRecord[] {
  return [
    ['#FLAGGA', '0'],
    ['#PROGRAM', 'Samband konstruerade exempel', '1'],
    ['#FORMAT', 'PC8'],
    ['#GEN', `${year + 1}0215`],
    ['#SIETYP', '4'],
    ['#PROSA', 'Verifikationerna är konstruerade så att kontona ger den publicerade årsredovisningens belopp.'],
    ...(organisationNumber === null ? [] : [['#ORGNR', organisationNumber]]),
    ['#FNAMN', association],
    ['#RAR', '0', `${year}0101`, `${year}1231`],
    ['#RAR', '-1', `${year - 1}0101`, `${year - 1}1231`],
    ['#VALUTA', 'SEK'],
  ];
}

function accountRecords({ plan }: Books): SieRecord[] {
  const balances = plan.filter((row) => isBalanceAccount(row.account));
  const results = plan.filter((row) => !isBalanceAccount(row.account));
  return [
    ...plan.map((row) => ['#KONTO', row.account, row.name]),
    ...balances.map((row) => amount('#IB 0', row.account, row.previousClosing)),
    ...balances.map((row) => amount('#IB -1', row.account, row.previousOpening)),
    ...balances.map((row) => amount('#UB 0', row.account, row.closing)),
    ...balances.map((row) => amount('#UB -1', row.account, row.previousClosing)),
    ...results.map((row) => amount('#RES 0', row.account, row.result)),
    ...results.map((row) => amount('#RES -1', row.account, row.previousResult)),
  ];
}

function amount(label: '#IB 0' | '#IB -1' | '#UB 0' | '#UB -1' | '#RES 0' | '#RES -1', account: string, of: Ore): SieRecord {
  return [...label.split(' '), account, kronorText(of, '.')];
}

function voucherRecords({ vouchers }: Books): SieRecord[] {
  const numbers = new Map<string, number>();
  return vouchers.flatMap((voucher) => {
    const number = (numbers.get(voucher.series) ?? 0) + 1;
    numbers.set(voucher.series, number);
    return [
      ['#VER', voucher.series, String(number), voucher.date, voucher.text],
      ['{'],
      ...voucher.postings.map((posting) => ['#TRANS', posting.account, '{}', kronorText(posting.amount, '.')]),
      ['}'],
    ];
  });
}

function line(fields: SieRecord): string {
  const indent = fields[0] === '#TRANS' ? '   ' : '';
  return indent + fields.map((field) => (field === '' || /[\s"]/.test(field) ? `"${field.replaceAll('"', '\\"')}"` : field)).join(' ');
}

const BEYOND_ASCII: Record<string, number> = {
  å: 0x86,
  ä: 0x84,
  ö: 0x94,
  Å: 0x8f,
  Ä: 0x8e,
  Ö: 0x99,
  é: 0x82,
  É: 0x90,
  ü: 0x81,
  Ü: 0x9a,
  '–': 0x2d,
};

function cp437(text: string): Buffer {
  return Buffer.from(
    [...text].map((character) => {
      const code = BEYOND_ASCII[character] ?? character.codePointAt(0) ?? 0;
      if (code > 126 && BEYOND_ASCII[character] === undefined) throw new Error(`Tecknet ${character} finns inte i teckentabellen CP437.`);
      return code;
    }),
  );
}
