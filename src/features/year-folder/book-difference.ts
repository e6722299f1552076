import { type BalanceChange, type Change, compareLedgers, type LedgerDifference } from '../ledger/compare-ledgers.ts';
import type { VoucherContent } from '../ledger/content.ts';
import { kronor } from '../ledger/kronor.ts';
import type { ChangedRow, FileDifference } from './year-difference.ts';
import type { BookLedger } from './year-to-keep.ts';

/** Says what a changed bookkeeping file changes in the books instead of in its bytes: accounts, balances, vouchers. */
export function tellBooks(
  differences: readonly FileDifference[],
  before: readonly BookLedger[],
  after: readonly BookLedger[],
): readonly FileDifference[] {
  const find = (ledgers: readonly BookLedger[], file: string) => ledgers.find(({ name }) => name === file)?.ledger;
  return differences.map((difference) => {
    const [old, fresh] = [find(before, difference.file), find(after, difference.file)];
    return old === undefined || fresh === undefined
      ? difference
      : (bookDifference(difference.file, compareLedgers(old, fresh)) ?? difference);
  });
}

/** One thing of the books in words, before and after. */
interface ToldChange {
  readonly row: string;
  readonly before: Words | null;
  readonly after: Words | null;
}

type Words = Readonly<Record<string, string>>;

/** Null when only the form of the file has changed. */
function bookDifference(file: string, { years, accounts, names, balances, vouchers }: LedgerDifference): FileDifference | null {
  const changes = [
    ...years.map((change) => told('räkenskapsår', change, (dates) => ({ datum: dates }))),
    ...accounts.map((change) =>
      told(`konto ${(change.after ?? change.before)?.number}`, change, ({ name, type }) => ({ namn: name, typ: type ?? '' })),
    ),
    ...names.map((change) =>
      told(`${change.object === null ? 'dimension' : `objekt ${change.object} i dimension`} ${change.dimension}`, change, (name) => ({
        namn: name,
      })),
    ),
    ...balances.map((change) => told(balanceName(change), change, (amount) => ({ belopp: kronor(amount) }))),
    ...vouchers.map((change) => told(voucherName(change), change, voucherWords)),
  ];
  if (changes.length === 0) return null;
  return {
    file,
    added: changes.filter((change) => change.before === null).map(lineOf),
    removed: changes.filter((change) => change.after === null).map(lineOf),
    changed: changes.flatMap(changedRow),
    isReordered: false,
  };
}

function told<Value>(row: string, { before, after }: Change<Value>, wordsOf: (value: Value) => Words): ToldChange {
  return { row, before: before === null ? null : wordsOf(before), after: after === null ? null : wordsOf(after) };
}

const lineOf = ({ row, before, after }: ToldChange): string =>
  [row, ...Object.values(after ?? before ?? {}).filter((word) => word !== '')].join(', ');

function changedRow({ row, before, after }: ToldChange): ChangedRow[] {
  if (before === null || after === null) return [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const values = names.map((name) => ({ name, before: before[name] ?? '', after: after[name] ?? '' }));
  return [{ row, values: values.filter((value) => value.before !== value.after) }];
}

const BALANCE_NAMES: Readonly<Record<BalanceChange['kind'], string>> = {
  opening: 'ingående balans',
  closing: 'utgående balans',
  result: 'årets saldo',
  objectOpening: 'ingående balans',
  objectClosing: 'utgående balans',
  periodActual: 'månadens saldo',
  periodBudget: 'månadens budget',
};

function balanceName({ kind, year, account, object, month }: BalanceChange): string {
  const when = month ?? (year === 0 ? '' : `år ${year}`);
  const of = object === null ? '' : ` objekt ${object.dimension}:${object.object}`;
  return `konto ${account}${of}, ${BALANCE_NAMES[kind]}${when === '' ? '' : ` ${when}`}`;
}

function voucherName({ before, after }: Change<VoucherContent>): string {
  const voucher = after ?? before;
  return `verifikation ${voucher?.series ?? ''} ${voucher?.number ?? ''}`.trim();
}

const voucherWords = (voucher: VoucherContent): Words => ({
  datum: voucher.date ?? '',
  text: voucher.text,
  rader: voucher.postings
    .map(({ account, amountOre, text }) => [account, kronor(amountOre), ...(text === '' ? [] : [text])].join(' '))
    .join('; '),
});
