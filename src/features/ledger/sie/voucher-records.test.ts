import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BALANCED, sieTexts, voucherText } from '../../../../tests/support/sie-text.ts';
import { movement } from '../balances.ts';
import { voucherAt } from '../vouchers.ts';
import { readSie } from './read-sie.ts';

const { readSieText, sieProblems } = sieTexts(readSie);

test('a good file has no problems, and its head, accounts, balances and vouchers are understood', () => {
  const { value, problems } = readSieText(voucherText(BALANCED));
  assert.deepEqual(problems, []);
  assert.equal(value.sieType, '4E');
  assert.equal(value.company.name, 'Samordningsförbundet Exempel');
  assert.deepEqual(value.program, { name: 'Program', version: '1' });
  assert.deepEqual(value.ledger.years, [{ index: 0, start: '2023-01-01', end: '2023-12-31' }]);
  assert.deepEqual(
    value.ledger.accounts.map(({ number, name }) => [number, name]),
    [
      ['1930', 'Bank'],
      ['3010', 'Bidrag'],
      ['5010', 'Arvoden'],
    ],
  );
  assert.equal(value.ledger.balances.opening.get(0)?.get('1930')?.amountOre, 10000);
});

test('a voucher has its series, number, dates, text, sign and postings', () => {
  const { value } = readSieText(
    '#VER B 7 20230502 "Arvode, maj" 20230510 "Anna A"\n{\n#TRANS 5010 {1 "10" 6 P1} 1600.5 20230503 "rad ett" 2.5 BB\n#TRANS 1930 {} -1600.50\n}\n',
  );
  assert.deepEqual(voucherAt(value.ledger, 0), {
    index: 0,
    series: 'B',
    number: '7',
    date: '2023-05-02',
    text: 'Arvode, maj',
    registered: '2023-05-10',
    sign: 'Anna A',
    line: 14,
    postings: [
      {
        account: '5010',
        amountOre: 160050,
        objects: [
          { dimension: '1', object: '10' },
          { dimension: '6', object: 'P1' },
        ],
        date: '2023-05-03',
        text: 'rad ett',
        quantity: '2.5',
        sign: 'BB',
        line: 16,
      },
      { account: '1930', amountOre: -160050, objects: [], date: null, text: '', quantity: null, sign: '', line: 17 },
    ],
    corrections: [],
  });
});

test('removed and added postings are history and never summed', () => {
  const rows = '#TRANS 1930 {} -5\n#BTRANS 5010 {} 7\n#RTRANS 5010 {} 5\n#TRANS 5010 {} 5';
  const { value, problems } = readSieText(voucherText(rows));
  assert.deepEqual(problems, []);
  assert.equal(movement(value.ledger, 0, '5010'), 500);
  assert.deepEqual(
    voucherAt(value.ledger, 0).corrections.map(({ kind, amountOre }) => [kind, amountOre]),
    [
      ['removed', 700],
      ['added', 500],
    ],
  );
});

test('an added posting without its booked twin is told, since it is not counted', () => {
  assert.deepEqual(sieProblems(voucherText(`${BALANCED}\n#RTRANS 5010 {} 9`)), [[5, 'sie.addition-without-posting']]);
  assert.deepEqual(sieProblems(voucherText(`#RTRANS 5010 {} 9\n${BALANCED}`)), [[3, 'sie.addition-without-posting']]);
});

test('an unbalanced voucher is kept, counted and told with its difference', () => {
  const { value, problems } = readSieText(voucherText('#TRANS 1930 {} -5\n#TRANS 5010 {} 7'));
  assert.equal(value.unbalancedVouchers, 1);
  assert.equal(value.ledger.postings.count, 2);
  const found = problems.find(({ code }) => code === 'sie.unbalanced-voucher');
  assert.equal(found?.line, 14);
  assert.match(found?.message ?? '', /^Verifikation A 1 går inte jämnt ut: raderna summerar till 2,00\u00a0kr/);
});

test('an empty voucher keeps its place and number, also with its braces on a line', () => {
  for (const empty of ['#VER A 1 20230501\n{\n}', '#VER A 1 20230501\n{ }', '#VER A 1 20230501 "" {}']) {
    const { value, problems } = readSieText(`${empty}\n${voucherText(BALANCED, '#VER A 2 20230502')}`);
    assert.deepEqual(problems, [], empty);
    assert.deepEqual(
      [0, 1].map((index) => [voucherAt(value.ledger, index).number, voucherAt(value.ledger, index).postings.length]),
      [
        ['1', 0],
        ['2', 2],
      ],
    );
  }
});

test('vouchers without number, or with the same number, are vouchers of their own', () => {
  const { value } = readSieText(
    voucherText(BALANCED, '#VER "" "" 20230501') + voucherText(BALANCED, '#VER # 1 20230502') + voucherText(BALANCED, '#VER # 1 20230503'),
  );
  assert.equal(value.ledger.vouchers.count, 3);
  assert.deepEqual(
    [0, 1, 2].map((index) => voucherAt(value.ledger, index).date),
    ['2023-05-01', '2023-05-02', '2023-05-03'],
  );
});

test('a voucher date that is no eight digits is an error, and is still understood where it can be', () => {
  for (const [written, understood, code] of [
    ['2023-05-01', '2023-05-01', 'sie.bad-date'],
    ['230501', '2023-05-01', 'sie.bad-date'],
    ['""', null, 'sie.missing-date'],
    ['20231341', null, 'sie.bad-date'],
  ] as const) {
    const { value, problems } = readSieText(voucherText(BALANCED, `#VER A 1 ${written} Text`));
    assert.deepEqual(
      problems.map((problem) => [problem.line, problem.code, problem.severity]),
      [[14, code, 'error']],
    );
    assert.equal(voucherAt(value.ledger, 0).date, understood);
  }
  assert.deepEqual(sieProblems(voucherText(BALANCED, '#VER A 1')), [[1, 'sie.missing-date']]);
});

test('a voucher that lies outside the financial year is told', () => {
  assert.deepEqual(sieProblems(voucherText(BALANCED, '#VER A 1 20221231')), [[1, 'sie.date-outside-year']]);
});

test('a text in the place of the transaction date is read as the text', () => {
  const { value } = readSieText(voucherText('#TRANS 1930 {} -5 "Hyra maj" 3\n#TRANS 5010 {} 5'));
  const { date, text, quantity } = voucherAt(value.ledger, 0).postings[0] ?? {};
  assert.deepEqual([date, text, quantity], [null, 'Hyra maj', '3']);
  assert.deepEqual(sieProblems(voucherText('#TRANS 1930 {} -5 "Hyra maj"\n#TRANS 5010 {} 5')), [[3, 'sie.text-in-place-of-date']]);
});

test('braces may follow #VER on its line, and stand beside tabs', () => {
  const { value, problems } = readSieText(`#VER A 1 20230501 Text {\n${BALANCED}\n}\t\n#VER A 2 20230501\n{\t\n${BALANCED}\n\t}\n`);
  assert.deepEqual(problems, []);
  assert.equal(value.ledger.vouchers.count, 2);
});

test('a voucher that is never closed is an error, at the next one and at the end of the file', () => {
  const { value, problems } = readSieText(`#VER A 1 20230501\n{\n${BALANCED}\n#VER A 2 20230502\n{\n#TRANS 1930 {} -5\n`);
  assert.deepEqual(
    problems.map(({ line, code }) => [(line ?? 0) - 13, code]),
    [
      [1, 'sie.unfinished-voucher'],
      [5, 'sie.unfinished-voucher'],
      [5, 'sie.unbalanced-voucher'],
    ],
  );
  assert.equal(value.ledger.postings.count, 3);
});

test('postings and braces outside a voucher are errors and are not counted', () => {
  assert.deepEqual(sieProblems('#TRANS 1930 {} 5\n{\n}\n'), [
    [1, 'sie.posting-outside-voucher'],
    [2, 'sie.stray-brace'],
    [3, 'sie.stray-brace'],
  ]);
});
