import { writeFileSync } from 'node:fs';
import { encodeCp437 } from '../../src/features/ledger/sie/encoding.ts';
import { kronorText, ore } from '../../src/shared/money.ts';

/** Accounts of a coordination association's books by BAS, with how a voucher of each kind uses them. */
const ACCOUNTS: readonly (readonly [string, string])[] = [
  ['1510', 'Kundfordringar'],
  ['1630', 'Skattekonto'],
  ['1650', 'Momsfordran'],
  ['1710', 'Förutbetalda hyror'],
  ['1930', 'Bank'],
  ['2010', 'Eget kapital'],
  ['2440', 'Leverantörsskulder'],
  ['2710', 'Personalskatt'],
  ['2731', 'Avräkning sociala avgifter'],
  ['2920', 'Upplupna semesterlöner'],
  ['3985', 'Bidrag från Försäkringskassan'],
  ['3986', 'Bidrag från regionen'],
  ['3987', 'Bidrag från kommunerna'],
  ['4510', 'Köp av insatser'],
  ['4520', 'Köp av utbildning'],
  ['5010', 'Lokalhyra'],
  ['6110', 'Kontorsmateriel'],
  ['6540', 'It-tjänster'],
  ['7210', 'Löner'],
  ['7510', 'Arbetsgivaravgifter'],
];

/** What is booked: the account against which the rest stands, and the accounts that share it. */
const KINDS: readonly { readonly series: string; readonly text: string; readonly against: string; readonly shares: readonly string[] }[] = [
  { series: 'L', text: 'Leverantörsfaktura insats', against: '2440', shares: ['4510', '1650', '4520'] },
  { series: 'L', text: 'Leverantörsfaktura kontor', against: '2440', shares: ['6110', '1650'] },
  { series: 'U', text: 'Betalning leverantör', against: '1930', shares: ['2440'] },
  { series: 'N', text: 'Lön', against: '1930', shares: ['7210', '2710', '7510', '2731'] },
  { series: 'A', text: 'Hyra för kansliet', against: '1930', shares: ['5010', '1710'] },
  { series: 'A', text: 'It-tjänster', against: '1930', shares: ['6540', '1650'] },
  { series: 'K', text: 'Medlemsbidrag', against: '3987', shares: ['1510'] },
];

const INTERVENTIONS = ['Vägen in', 'Språng', 'Nästa steg', 'Öppna dörren', 'Samlad start', 'Återgång', 'Kompassen', 'Bryggan'];

/** A number from 0 up to the limit, the same for the same seed: files must be the same on every machine. */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.trunc((state / 4294967296) * limit);
  };
}

/** A SIE 4E file with so many postings, whose vouchers sum to zero and whose balances follow from them. */
export function generateSie(postings: number): Uint8Array {
  const next = numbersFrom(postings);
  const sums = new Map<string, number>();
  const vouchers: string[] = [];
  let [written, number] = [0, 0];
  while (written < postings) {
    const kind = KINDS[next(KINDS.length)] ?? KINDS[0];
    if (kind === undefined) break;
    const shares = kind.shares.slice(0, Math.max(1, postings - written - 1));
    number += 1;
    vouchers.push(voucherText({ kind, shares, number, next, sums }));
    written += shares.length + 1;
  }
  return encodeCp437(head(sums) + vouchers.join('')).bytes;
}

interface Voucher {
  readonly kind: (typeof KINDS)[number];
  readonly shares: readonly string[];
  readonly number: number;
  readonly next: (limit: number) => number;
  readonly sums: Map<string, number>;
}

function voucherText({ kind, shares, number, next, sums }: Voucher): string {
  const date = `2023${String(1 + next(12)).padStart(2, '0')}${String(1 + next(28)).padStart(2, '0')}`;
  const intervention = next(INTERVENTIONS.length);
  const text = `${kind.text} ${INTERVENTIONS[intervention]} ${1000 + next(9000)}`;
  let rest = 0;
  const rows = shares.map((account) => {
    const amount = 100 + next(5_000_000);
    rest -= amount;
    sums.set(account, (sums.get(account) ?? 0) + amount);
    const objects = account >= '3' ? `{1 "${10 + next(5)}" 6 "P${intervention + 1}"}` : '{}';
    return `   #TRANS ${account} ${objects} ${kronorText(ore(amount), '.')} ${date} "${text}"\r\n`;
  });
  sums.set(kind.against, (sums.get(kind.against) ?? 0) + rest);
  const against = `   #TRANS ${kind.against} {} ${kronorText(ore(rest), '.')} ${date} "${text}"\r\n`;
  return `#VER ${kind.series} ${number} ${date} "${text}" ${date} "Ekonomi"\r\n{\r\n${rows.join('')}${against}}\r\n`;
}

function head(sums: ReadonlyMap<string, number>): string {
  const balance = (account: string) => kronorText(ore((account === '1930' ? 1 : account === '2010' ? -1 : 0) * 100_000_000), '.');
  const closing = (account: string) =>
    kronorText(ore((account === '1930' ? 1 : account === '2010' ? -1 : 0) * 100_000_000 + (sums.get(account) ?? 0)), '.');
  const isBalance = (account: string) => account < '3';
  return [
    '#FLAGGA 0',
    '#PROGRAM "Samband bench" 1',
    '#FORMAT PC8',
    '#GEN 20240115',
    '#SIETYP 4',
    '#ORGNR 222000-0000',
    '#FNAMN "Samordningsförbundet Stora filen"',
    '#RAR 0 20230101 20231231',
    '#RAR -1 20220101 20221231',
    ...ACCOUNTS.map(([account, name]) => `#KONTO ${account} "${name}"`),
    '#DIM 1 "Kostnadsställe"',
    '#DIM 6 "Projekt"',
    ...[10, 11, 12, 13, 14].map((unit) => `#OBJEKT 1 "${unit}" "Enhet ${unit}"`),
    ...INTERVENTIONS.map((name, place) => `#OBJEKT 6 "P${place + 1}" "${name}"`),
    ...ACCOUNTS.filter(([account]) => isBalance(account)).map(([account]) => `#IB 0 ${account} ${balance(account)}`),
    ...ACCOUNTS.filter(([account]) => isBalance(account)).map(([account]) => `#UB 0 ${account} ${closing(account)}`),
    ...ACCOUNTS.filter(([account]) => !isBalance(account)).map(
      ([account]) => `#RES 0 ${account} ${kronorText(ore(sums.get(account) ?? 0), '.')}`,
    ),
    '',
  ].join('\r\n');
}

if (import.meta.main) {
  const [, , path, postings] = process.argv;
  if (path === undefined || postings === undefined) throw new Error('usage: node tools/bench/sie-generator.ts FILE POSTINGS');
  writeFileSync(path, generateSie(Number(postings)));
}
