import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Ore, ore } from '../../../shared/money.ts';
import { contentOf, type LedgerContent, ledgerFrom } from '../content.ts';
import type { ObjectRef } from '../ledger.ts';
import { decode } from './encoding.ts';
import { readSie } from './read-sie.ts';
import { EMPTY_HEAD, type SieHead } from './sie.ts';
import { writeSie } from './write-sie.ts';

/** Letters that SIE can hold, without those whose bytes another encoding uses for Swedish letters: Σ alone would be read as ä. */
const LETTERS = [...' !#$%&\'()*+,-./0123456789:;<=>?@AZ[]^_`az{|}~"\\åäöÅÄÖéü½'];
/** A text that ends in a backslash after a space can not be written as it stands. */
const text = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 12 }).filter((value) => !value.endsWith('\\'));
const name = text.filter((value) => value !== '');
const amountOre = fc.integer({ min: -1e12, max: 1e12 }).map((value): Ore => ore(value));
const date = fc.record({ year: fc.integer({ min: 1999, max: 2030 }), day: fc.integer({ min: 0, max: 364 }) }).map(isoDate);
const account = fc.stringMatching(/^[1-9][0-9]{1,5}$/);
const quantity = fc.constantFrom(null, '1', '2.5', '-3.1234');
const object: fc.Arbitrary<ObjectRef> = fc.record({ dimension: fc.constantFrom('1', '6', '25'), object: name });

function isoDate({ year, day }: { year: number; day: number }): string {
  return new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10);
}

const line = fc.constant(0);
const posting = fc.record({
  account,
  amountOre,
  objects: fc.array(object, { maxLength: 3 }),
  date: fc.option(date),
  text,
  quantity,
  sign: text,
  line,
});
const correction = posting.chain((row) =>
  fc.constantFrom('added', 'removed').map((kind) => ({ ...row, kind: kind as 'added' | 'removed' })),
);
const voucher = fc.record({
  series: text,
  number: text,
  date,
  text,
  registered: fc.option(date),
  sign: text,
  line,
  postings: fc.array(posting, { maxLength: 4 }),
  corrections: fc.array(correction, { maxLength: 2 }),
});

const content: fc.Arbitrary<LedgerContent> = fc.record({
  years: fc.constant([
    { index: 0, start: '2023-01-01', end: '2023-12-31' },
    { index: -1, start: '2022-01-01', end: '2022-12-31' },
  ]),
  accounts: fc.uniqueArray(
    fc.record({
      number: account,
      name: text,
      type: fc.constantFrom(null, 'T', 'S', 'K', 'I'),
      sru: fc.array(fc.stringMatching(/^7[0-9]{3}$/), { maxLength: 2 }),
      unit: fc.option(name),
    }),
    { selector: ({ number }) => number },
  ),
  dimensions: fc.constantFrom(
    [],
    [
      { number: '25', name: 'Avtal', parent: null },
      { number: '26', name: 'Del', parent: '25' },
    ],
  ),
  objects: fc.uniqueArray(
    object.chain((ref) => text.map((given) => ({ ...ref, name: given }))),
    {
      selector: (ref) => `${ref.dimension} ${ref.object}`,
    },
  ),
  balances: fc.uniqueArray(
    fc.record({ kind: fc.constantFrom('opening', 'closing', 'result'), year: fc.constantFrom(0, -1, -2), account, amountOre, quantity }),
    { selector: ({ kind, year, account: number }) => `${kind} ${year} ${number}` },
  ),
  objectBalances: fc.array(
    fc.record({ kind: fc.constantFrom('opening', 'closing'), year: fc.constantFrom(0, -1), account, object, amountOre, quantity }),
  ),
  periodAmounts: fc.array(
    fc.record({
      kind: fc.constantFrom('actual', 'budget'),
      year: fc.constantFrom(0, -1),
      month: fc.constantFrom('2023-01', '2023-12'),
      account,
      object: fc.option(object),
      amountOre,
      quantity,
    }),
  ),
  vouchers: fc.array(voucher, { maxLength: 5 }),
});

const head: fc.Arbitrary<SieHead> = fc
  .record({ company: name, program: name, version: text, prose: name, sign: text, street: text, chartType: fc.constantFrom(null, 'BAS95') })
  .map(({ company, program, version, prose, sign, street, chartType }) => ({
    ...EMPTY_HEAD,
    format: 'PC8',
    program: { name: program, version },
    generated: { date: '2024-01-15', sign },
    prose,
    company: { ...EMPTY_HEAD.company, name: company, organisationNumber: '222000-0000', address: ['', street, '', ''] },
    chartType,
  }));

const WRITING = { withChecksum: true, file: 'ut.se' };

test('what is written is read back as the same head and the same ledger, with a right checksum', () => {
  fc.assert(
    fc.property(head, content, (written, books) => {
      const ledger = ledgerFrom(books);
      const file = writeSie({ ...written, ledger }, WRITING);
      assert.deepEqual(file.problems, []);
      const { value } = readSie(file.value, 'ut.se');
      const { ledger: readBack, sieType: _t, encoding: _e, checksum, unbalancedVouchers: _u, ...headBack } = value;
      assert.equal(checksum, 'ok');
      assert.deepEqual(headBack, written);
      assert.deepEqual(comparable(contentOf(readBack)), comparable(contentOf(ledger)));
    }),
    { numRuns: 150 },
  );
});

/** Lines of the file aside, and balances and accounts in any order. */
function comparable(books: LedgerContent) {
  const bare = <Row extends { line: number }>(rows: readonly Row[]) => rows.map((row) => ({ ...row, line: 0 }));
  return structuredClone({
    ...books,
    balances: books.balances.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))),
    accounts: books.accounts.toSorted((a, b) => a.number.localeCompare(b.number)),
    vouchers: bare(books.vouchers).map((each) => ({ ...each, postings: bare(each.postings), corrections: bare(each.corrections) })),
  });
}

const keyOf = ({ kind, year, account: number }: LedgerContent['balances'][number]) => `${kind} ${year} ${number}`;

test('a file without checksum says nothing about one', () => {
  const file = writeSie({ ...EMPTY_HEAD, ledger: ledgerFrom(EMPTY) }, { withChecksum: false, file: 'ut.se' });
  assert.equal(readSie(file.value, 'ut.se').value.checksum, 'absent');
});

const EMPTY: LedgerContent = {
  years: [],
  accounts: [],
  dimensions: [],
  objects: [],
  balances: [],
  objectBalances: [],
  periodAmounts: [],
  vouchers: [],
};

test('letters that SIE can not hold are told, and the file is still good SIE', () => {
  const ledger = ledgerFrom({ ...EMPTY, accounts: [{ number: '1930', name: 'Bank €', type: null, sru: [], unit: null }] });
  const { value, problems } = writeSie({ ...EMPTY_HEAD, ledger }, WRITING);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['sie.lost-letters'],
  );
  assert.match(decode(value, { encoding: 'cp437', isMixed: false }), /#KONTO 1930 "Bank \?"/);
});

test('an added row is written before its booked twin, as SIE demands', () => {
  const row = { account: '1930', amountOre: ore(500), objects: [], date: null, text: '', quantity: null, sign: '', line: 0 };
  const other = { ...row, account: '5010', amountOre: ore(-500) };
  const written = {
    series: 'A',
    number: '1',
    date: '2023-05-01',
    text: '',
    registered: null,
    sign: '',
    line: 0,
    postings: [other, row],
    corrections: [
      { ...row, amountOre: ore(700), kind: 'removed' as const },
      { ...row, kind: 'added' as const },
    ],
  };
  const { value } = writeSie({ ...EMPTY_HEAD, ledger: ledgerFrom({ ...EMPTY, vouchers: [written] }) }, WRITING);
  const rows = decode(value, { encoding: 'cp437', isMixed: false })
    .split('\r\n')
    .filter((text) => text.includes('TRANS'))
    .map((text) => text.trim());
  assert.deepEqual(rows, ['#BTRANS 1930 {} 7', '#TRANS 5010 {} -5', '#RTRANS 1930 {} 5', '#TRANS 1930 {} 5']);
  const { problems } = readSie(value, 'ut.se');
  assert.equal(problems.filter(({ code }) => code === 'sie.addition-without-posting').length, 0);
});
