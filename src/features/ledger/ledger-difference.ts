import { exact } from '../../shared/exact.ts';
import type { Ore } from '../../shared/money.ts';
import { swedishNumber } from '../../shared/swedish.ts';
import type { BalanceChange, Change, LedgerDifference } from './compare-ledgers.ts';
import type { VoucherContent } from './content.ts';
import type { Account } from './ledger.ts';

/** A difference in words: what is new, what is gone, and what reads otherwise (skillnadslista). */
export interface DifferenceInWords {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly {
    readonly row: string;
    readonly values: readonly { readonly name: string; readonly before: string; readonly after: string }[];
  }[];
}

/** Everything as rows: what it is, and its values by their names. */
interface Told {
  readonly row: string;
  readonly values: ReadonlyMap<string, string>;
}

export function differenceInWords(difference: LedgerDifference): DifferenceInWords {
  const changes = [
    ...difference.years.map((change) => toldBy(change, (years) => ({ row: 'Räkenskapsår', values: new Map([['dagar', years]]) }))),
    ...difference.accounts.map((change) => toldBy(change, account)),
    ...difference.names.map(({ dimension, object, ...change }) => toldBy(change, (name) => named(dimension, object, name))),
    ...difference.balances.map((change) => toldBy(change, (amount) => balance(change, amount))),
    ...difference.vouchers.map((change) => toldBy(change, voucher)),
  ];
  return {
    added: changes.flatMap(({ before, after }) => (before === null && after !== null ? [inOneLine(after)] : [])),
    removed: changes.flatMap(({ before, after }) => (before !== null && after === null ? [inOneLine(before)] : [])),
    changed: changes.flatMap(({ before, after }) => (before !== null && after !== null ? [changedRow(before, after)] : [])),
  };
}

const toldBy = <Value>(change: Change<Value>, tell: (value: Value) => Told): Change<Told> => ({
  before: change.before === null ? null : tell(change.before),
  after: change.after === null ? null : tell(change.after),
});

const inOneLine = ({ row, values }: Told): string => [row, ...[...values.values()].filter((value) => value !== '')].join(', ');

function changedRow(before: Told, after: Told): DifferenceInWords['changed'][number] {
  const names = [...new Set([...before.values.keys(), ...after.values.keys()])];
  const values = names.map((name) => ({ name, before: before.values.get(name) ?? '', after: after.values.get(name) ?? '' }));
  return { row: after.row, values: values.filter((value) => value.before !== value.after) };
}

const account = ({ number, name, type, sru, unit }: Account): Told => ({
  row: `Konto ${number}`,
  values: new Map([
    ['namn', name],
    ['typ', type ?? ''],
    ['SRU', sru.join(' ')],
    ['enhet', unit ?? ''],
  ]),
});

const named = (dimension: string, object: string | null, name: string): Told => ({
  row: object === null ? `Dimension ${dimension}` : `Objekt ${object} i dimension ${dimension}`,
  values: new Map([['namn', name]]),
});

const BALANCES: Readonly<Record<BalanceChange['kind'], string>> = {
  opening: 'Ingående balans',
  closing: 'Utgående balans',
  result: 'Resultat',
  objectOpening: 'Ingående balans',
  objectClosing: 'Utgående balans',
  periodActual: 'Periodsaldo',
  periodBudget: 'Periodbudget',
};

function balance({ kind, year, account: number, object, month }: BalanceChange, amount: Ore): Told {
  const when = month ?? (year === 0 ? 'räkenskapsåret' : `år ${year}`);
  const whose = object === null ? '' : `, objekt ${object.object} i dimension ${object.dimension}`;
  return { row: `${BALANCES[kind]} för konto ${number}${whose}, ${when}`, values: new Map([['belopp', kronor(amount)]]) };
}

const kronor = (amount: Ore): string => swedishNumber(exact(amount, 100), 2);

function voucher({ series, number, date, text, registered, sign, postings, corrections }: VoucherContent): Told {
  return {
    row: `Verifikation ${`${series} ${number}`.trim() || 'utan nummer'}`,
    values: new Map([
      ['datum', date ?? ''],
      ['text', text],
      ['registrerad', registered ?? ''],
      ['signatur', sign],
      ['rader', postings.map(posting).join('; ')],
      ['ändringshistorik', corrections.map((row) => `${row.kind === 'added' ? 'tillagd' : 'borttagen'} ${posting(row)}`).join('; ')],
    ]),
  };
}

function posting({ account: number, amountOre, objects, date, text, quantity, sign }: VoucherContent['postings'][number]): string {
  const rest = [...objects.map(({ dimension, object }) => `${dimension}:${object}`), date, text, quantity, sign];
  return [`${number} ${kronor(amountOre)}`, ...rest.filter((part) => part !== null && part !== '')].join(' ');
}
