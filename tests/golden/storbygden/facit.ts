import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * An accountant's own sheet of what storbygden's figures ought to be, independent of the program.
 * Each row of facit.csv says how its value is counted from account numbers written out one by one:
 *
 *   oms 401010 401020 projekt P100    the year's postings on the accounts, with the project (kst: cost centre)
 *   ib 1930, ub 1930                  opening balance; opening balance and the year's postings
 *   debet 1220, kredit 1220           the debit postings, the credit postings
 *   budget steget fia minus esf       lines of budget.csv;  beviljat steget: the granted amount
 *   rr.intakter + rr.kostnader@2023   other rows;  a / b a quotient, a * b a product;  tal 61 / 109: typed numbers
 *
 * Debit is positive. A minus first changes the sign. Only #IB 0 and #TRANS of the year's own file are read.
 */

export interface SheetRow {
  readonly figure: string;
  readonly column: string;
  /** As it is written: `1234,50` kronor, or a fraction `61/109`. */
  readonly value: string;
  readonly counting: string;
}

/** A fraction that need not be in lowest terms. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

const folder = join(import.meta.dirname, 'arsmapp');

export function readSheet(): SheetRow[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, 'facit.csv'), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [figure = '', column = '', value = '', counting = ''] = line.split(';');
    return { figure, column, value, counting };
  });
}

/** Rows whose counting does not give their value, each with what it gives. */
export function wrongRows(rows: readonly SheetRow[]): string[] {
  const values = new Map(rows.map((row) => [`${row.figure}@${row.column}`, fraction(row.value)]));
  return rows.flatMap((row) => {
    const counted = countedValue(row, values);
    return same(counted, fraction(row.value))
      ? []
      : [`${row.figure}@${row.column}: ${row.counting} ger ${counted.join('/')}, inte ${row.value}`];
  });
}

export const same = (a: Fraction, b: Fraction): boolean => a[0] * b[1] === b[0] * a[1];

/** `-1 234,50`, `61/109` or `15 %` as a fraction. */
export function fraction(text: string): Fraction {
  const [left = '', right] = text.split('/');
  if (right !== undefined) return quotient(fraction(left), fraction(right));
  if (text.endsWith('%')) return quotient(fraction(text.slice(0, -1)), [100n, 1n]);
  const [whole = '', decimals = ''] = text.replaceAll(' ', '').replace('.', ',').split(',');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length)];
}

const sum = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
const product = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];
const quotient = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1], a[1] * b[0]];
const ZERO: Fraction = [0n, 1n];

function countedValue(row: SheetRow, values: ReadonlyMap<string, Fraction>): Fraction {
  const [, minus = '', what = '', rest = ''] = /^(-?)(oms|ib|ub|debet|kredit|budget|beviljat|tal) (.*)$/.exec(row.counting) ?? [];
  if (what === '') return fromRows(row, values);
  const value =
    what === 'tal' ? typed(rest) : what === 'budget' || what === 'beviljat' ? fromBudget(row, rest, what) : fromBooks(row, what, rest);
  return product(value, [minus === '' ? 1n : -1n, 1n]);
}

function typed(text: string): Fraction {
  const terms = text.includes('/') ? [text] : text.split(/ (?=[+-] )/);
  return terms.map((term) => fraction(term.replace(/^\+ |^- (?=\d)/, (sign) => (sign === '- ' ? '-' : '')))).reduce(sum);
}

function fromRows({ column, counting }: SheetRow, values: ReadonlyMap<string, Fraction>): Fraction {
  const valueOf = (name: string): Fraction => {
    const value = values.get(name.includes('@') ? name : `${name}@${column}`);
    if (value === undefined) throw new Error(`Raden ${name} finns inte i facit.csv`);
    return value;
  };
  const [left = '', operator = '', right = ''] = counting.split(/ ([/*]) /);
  if (operator !== '') return (operator === '/' ? quotient : product)(valueOf(left), valueOf(right));
  const terms = counting.startsWith('- ') ? counting : `+ ${counting}`;
  return [...terms.matchAll(/([+-]) (\S+)/g)]
    .map(([, sign, name = '']) => product(valueOf(name), [sign === '-' ? -1n : 1n, 1n]))
    .reduce(sum, ZERO);
}

function fromBudget({ column }: SheetRow, names: string, what: 'budget' | 'beviljat'): Fraction {
  const lines = readFileSync(join(folder, 'budget.csv'), 'utf8')
    .split('\n')
    .map((line) => line.split(';'));
  const amount = (name: string): Fraction =>
    fraction(lines.find(([year, id]) => year === column.replace('budget', '') && id === name)?.[what === 'budget' ? 4 : 5] ?? '');
  const [plus = '', minus = ''] = names.split('minus ');
  const total = (part: string): Fraction => part.split(' ').filter(Boolean).map(amount).reduce(sum, ZERO);
  return sum(total(plus), product(total(minus), [-1n, 1n]));
}

interface Posting {
  readonly account: string;
  /** Dimension and object, as they stand: `1 20 6 P100`. */
  readonly objects: string;
  readonly kronor: Fraction;
}

interface YearBooks {
  readonly opening: readonly Posting[];
  readonly postings: readonly Posting[];
}

const books = new Map<string, YearBooks>();

function fromBooks({ column }: SheetRow, what: string, text: string): Fraction {
  const [, accounts = '', costCentre, project] = /^(.*?)(?: kst (\S+))?(?: projekt (\S+))?$/.exec(text) ?? [];
  const chosen = (rows: readonly Posting[]): Posting[] =>
    rows
      .filter((row) => accounts.split(' ').includes(row.account))
      .filter(
        (row) =>
          (costCentre === undefined || row.objects.startsWith(`1 ${costCentre} `)) &&
          (project === undefined || row.objects.includes(`6 ${project} `)),
      );
  const { opening, postings } = booksOf(column);
  const rows = [...(what === 'ib' || what === 'ub' ? chosen(opening) : []), ...(what === 'ib' ? [] : chosen(postings))];
  const wanted = (row: Posting): boolean => (what === 'debet' ? row.kronor[0] > 0n : what === 'kredit' ? row.kronor[0] < 0n : true);
  return rows
    .filter(wanted)
    .map((row) => row.kronor)
    .reduce(sum, ZERO);
}

function booksOf(year: string): YearBooks {
  const known = books.get(year);
  if (known !== undefined) return known;
  const lines = readFileSync(join(folder, 'bokforing', `storbygden-${year}.se`), 'latin1').split(/\r?\n/);
  const read = { opening: matching(lines, /^#IB 0 (\S+)()/), postings: matching(lines, /^\s*#TRANS (\S+) \{([^}]*)\}/) };
  books.set(year, read);
  return read;
}

/** The amount is what follows on the account and its objects. */
const matching = (lines: readonly string[], pattern: RegExp): Posting[] =>
  lines.flatMap((line) => {
    const found = pattern.exec(line);
    if (found === null) return [];
    const [amount = ''] = line.slice(found[0].length).trim().split(' ');
    return [{ account: found[1] ?? '', objects: `${found[2] ?? ''} `, kronor: fraction(amount) }];
  });
