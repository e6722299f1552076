import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sieTexts, voucherText } from '../../../tests/support/sie-text.ts';
import { type Ore, ore } from '../../shared/money.ts';
import type { ChartId } from './chart.ts';
import type { LineId } from './chart-tables.ts';
import { ledgerFrom } from './content.ts';
import type { Ledger } from './ledger.ts';
import { readSie } from './sie/read-sie.ts';
import { type TrialStatements, trialStatements } from './trial-statements.ts';

const { readSieText } = sieTexts(readSie);

const YEARS = '#FLAGGA 0\n#SIETYP 4\n#RAR 0 20230101 20231231\n#RAR -1 20220101 20221231\n';
const ledgerOf = (text: string) => readSieText(text, YEARS).value.ledger;
const statementsOf = (ledger: Ledger, chart: ChartId = 'bas', overrides: readonly (readonly [string, LineId])[] = []) =>
  trialStatements(ledger, { chart, overrides: new Map(overrides) });

/** The rows that hold anything, as row → [this year, the year before]. */
const amounts = (rows: TrialStatements['balanceSheet']) =>
  Object.fromEntries(rows.filter((row) => row.amountOre !== 0).map((row) => [row.line, row.amountOre / 100]));

const BOOKS = `#IB 0 1930 100\n#IB 0 2010 -100\n${voucherText(
  '#TRANS 1930 {} 50\n#TRANS 3010 {} -80\n#TRANS 5010 {} 20\n#TRANS 8410 {} 4\n#TRANS 7830 {} 6',
)}`;

test('income counts positive and cost negative, in the order of the law', () => {
  const { incomeStatement, problems } = statementsOf(ledgerOf(BOOKS));
  assert.deepEqual(amounts(incomeStatement), {
    intakter: 80,
    kostnader: -20,
    avskrivningar: -6,
    nettokostnader: 54,
    'verksamhetens-resultat': 54,
    'finansiella-kostnader': -4,
    'resultat-efter-finansiella-poster': 50,
    'arets-resultat': 50,
  });
  assert.deepEqual(problems, []);
});

test('the balance sheet balances before the result is carried over to equity', () => {
  const { balanceSheet, problems } = statementsOf(ledgerOf(BOOKS));
  assert.deepEqual(amounts(balanceSheet), {
    'kassa-bank': 150,
    omsattningstillgangar: 150,
    'summa-tillgangar': 150,
    'eget-kapital-ingaende': 100,
    'arets-resultat': 50,
    'eget-kapital': 150,
    'summa-eget-kapital-och-skulder': 150,
  });
  assert.deepEqual(problems, []);
});

test('the booking that carries the result over to equity changes nothing in either statement', () => {
  const closed = `${BOOKS}${voucherText('#TRANS 8999 {} 50\n#TRANS 2099 {} -50', '#VER A 2 20231231')}`;
  const [before, after] = [statementsOf(ledgerOf(BOOKS)), statementsOf(ledgerOf(closed))];
  assert.deepEqual(amounts(after.incomeStatement), amounts(before.incomeStatement));
  assert.deepEqual(amounts(after.balanceSheet), amounts(before.balanceSheet));
  assert.deepEqual(after.problems, []);
});

test('a result that was moved to equity without any booking is not counted twice', () => {
  const { balanceSheet, problems } = statementsOf(
    ledgerOf('#IB 0 1930 100\n#IB 0 2010 -100\n#UB 0 1930 130\n#UB 0 2010 -130\n#RES 0 3010 -50\n#RES 0 5010 10\n'),
  );
  assert.deepEqual(
    ['eget-kapital-ingaende', 'arets-resultat', 'eget-kapital-ovrigt', 'eget-kapital'].map((line) => amounts(balanceSheet)[line]),
    [100, 40, -10, 130],
  );
  assert.deepEqual(problems, []);
});

test('a file with income and costs alone has an empty balance sheet that balances', () => {
  const { balanceSheet, problems } = statementsOf(ledgerOf('#RES 0 3010 -50\n#RES 0 5010 10\n'));
  assert.deepEqual(amounts(balanceSheet), { 'arets-resultat': 40, 'eget-kapital-ovrigt': -40 });
  assert.deepEqual(problems, []);
});

test('a booking straight on equity is shown for itself', () => {
  const booked = `${BOOKS}${voucherText('#TRANS 1930 {} -30\n#TRANS 2010 {} 30', '#VER A 2 20231231')}`;
  const { balanceSheet, problems } = statementsOf(ledgerOf(booked));
  assert.deepEqual(
    ['eget-kapital-ingaende', 'arets-resultat', 'eget-kapital-ovrigt', 'eget-kapital'].map((line) => amounts(balanceSheet)[line]),
    [100, 50, -30, 120],
  );
  assert.deepEqual(problems, []);
});

test('every row tells the accounts behind it, with the sign they have there', () => {
  const { incomeStatement } = statementsOf(ledgerOf(`#KONTO 3010 Bidrag\n#RES 0 3010 -80\n#RES -1 3010 -70\n#RES -1 3020 -1\n`));
  assert.deepEqual(incomeStatement[0], {
    line: 'intakter',
    label: 'Verksamhetens intäkter',
    isSum: false,
    amountOre: 8000,
    previousAmountOre: 7100,
    accounts: [
      { account: '3010', name: 'Bidrag', amountOre: 8000, previousAmountOre: 7000 },
      { account: '3020', name: '', amountOre: 0, previousAmountOre: 100 },
    ],
  });
});

test('a year that the ledger knows nothing about has no amounts', () => {
  const { incomeStatement } = statementsOf(ledgerOf('#RES 0 3010 -80\n'));
  assert.ok(incomeStatement.every(({ previousAmountOre }) => previousAmountOre === null));
});

test('an account without a line is told, and is an error in a chart of one’s own', () => {
  const ledger = ledgerOf(voucherText('#TRANS 1930 {} -5\n#TRANS 8910 {} 5'));
  const codes = (chart: ChartId, overrides: readonly (readonly [string, LineId])[] = []) =>
    statementsOf(ledger, chart, overrides).problems.map(({ code, severity, message }) => [code, severity, message.split(' ')[1]]);
  assert.deepEqual(codes('bas'), [
    ['ledger.unplaced-account', 'warning', '8910'],
    ['ledger.balance-sheet-not-balanced', 'warning', 'går'],
  ]);
  assert.deepEqual(codes('egen', [['19', 'kassa-bank']])[0], ['ledger.unplaced-account', 'error', '8910']);
  assert.deepEqual(
    codes('egen', [
      ['19', 'kassa-bank'],
      ['8', 'kostnader'],
    ]),
    [],
  );
});

test('internal accounts must net to zero', () => {
  const rows = '#TRANS 1930 {} -5\n#TRANS 5010 {} 5\n#TRANS 9010 {} 7\n#TRANS 9020 {} -7';
  assert.deepEqual(statementsOf(ledgerOf(voucherText(rows)), 'kommun-bas').problems, []);
  const uneven = statementsOf(ledgerOf('#RES 0 9010 7\n'), 'kommun-bas').problems;
  assert.deepEqual(uneven[0]?.code, 'ledger.internal-not-zero');
});

test('an account that has a debt one year and a claim the next stands on different lines', () => {
  const { balanceSheet } = statementsOf(ledgerOf('#UB 0 1630 -40\n#UB 0 1930 40\n#UB -1 1630 30\n#UB -1 1930 -30\n'));
  const row = (line: string) => balanceSheet.find((each) => each.line === line);
  assert.deepEqual([row('fordringar')?.amountOre, row('fordringar')?.previousAmountOre], [0, 3000]);
  assert.deepEqual([row('kortfristiga-skulder')?.amountOre, row('kortfristiga-skulder')?.previousAmountOre], [4000, 0]);
});

const ACCOUNTS = [
  '1210',
  '1510',
  '1630',
  '1650',
  '1930',
  '2010',
  '2099',
  '2210',
  '2350',
  '2440',
  '2610',
  '2640',
  '3010',
  '5010',
  '7830',
  '8310',
  '8999',
];
const voucher = fc.array(fc.record({ account: fc.constantFrom(...ACCOUNTS), amountOre: fc.integer({ min: -1e9, max: 1e9 }) }), {
  maxLength: 6,
});

test('when every voucher sums to zero, the balance sheet balances and its result is the income statement’s', () => {
  fc.assert(
    fc.property(fc.array(voucher), (rows) => {
      const ledger = ledgerFrom({ ...EMPTY, vouchers: rows.map(balanced) });
      const { incomeStatement, balanceSheet, problems } = statementsOf(ledger);
      const of = (statement: typeof balanceSheet, line: string) => statement.find((row) => row.line === line)?.amountOre;
      assert.equal(of(balanceSheet, 'summa-tillgangar'), of(balanceSheet, 'summa-eget-kapital-och-skulder'));
      assert.equal(of(balanceSheet, 'arets-resultat'), of(incomeStatement, 'arets-resultat'));
      assert.deepEqual(problems, []);
    }),
  );
});

const EMPTY = { years: [], accounts: [], dimensions: [], objects: [], balances: [], objectBalances: [], periodAmounts: [], vouchers: [] };

/** The rows and one more that makes them sum to zero. */
function balanced(rows: readonly { account: string; amountOre: number }[]) {
  const rest = ore(-rows.reduce((sum, { amountOre }) => sum + amountOre, 0));
  const posting = (account: string, amountOre: Ore) => ({
    account,
    amountOre,
    objects: [],
    date: null,
    text: '',
    quantity: null,
    sign: '',
    line: 0,
  });
  const postings = [...rows.map((row) => posting(row.account, ore(row.amountOre))), posting('1930', rest)];
  return { series: 'A', number: '', date: '2023-01-01', text: '', registered: null, sign: '', line: 0, postings, corrections: [] };
}

test('what the year before began with is unknown when the file only tells how it ended, and that it does not balance is told', () => {
  const { balanceSheet, problems } = statementsOf(ledgerOf('#UB -1 1930 100\n#UB -1 2010 -90\n#IB 0 1930 100\n#IB 0 2010 -100\n'));
  const before = (line: string) => balanceSheet.find((row) => row.line === line)?.previousAmountOre;
  assert.deepEqual([before('eget-kapital-ingaende'), before('eget-kapital-ovrigt'), before('kassa-bank')], [null, null, 10_000]);
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['ledger.previous-balance-sheet-not-balanced'],
  );
});
