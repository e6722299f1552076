import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BALANCED, SIE_HEAD, sieTexts, voucherText } from '../../../../tests/support/sie-text.ts';
import { movement } from '../balances.ts';
import { voucherAt } from '../vouchers.ts';
import { readSie } from './read-sie.ts';

const { readSieText, sieProblems } = sieTexts(readSie);

test('fields that are shifted because the series is missing are told and read in their right places', () => {
  const { value, problems } = readSieText(voucherText(BALANCED, '#VER 12 20230501 "Hyra maj" 20230502'));
  assert.deepEqual(
    problems.map(({ code, severity }) => [code, severity]),
    [['sie.shifted-voucher', 'error']],
  );
  const { series, number, date, text, registered } = voucherAt(value.ledger, 0);
  assert.deepEqual([series, number, date, text, registered], ['', '12', '2023-05-01', 'Hyra maj', '2023-05-02']);
});

test('an account that nobody declared is read without name and told once', () => {
  const body = voucherText('#TRANS 1930 {} -5\n#TRANS 6110 {} 2\n#TRANS 6110 {} 3');
  assert.deepEqual(sieProblems(body), [[4, 'sie.undeclared-account']]);
  assert.equal(movement(readSieText(body).value.ledger, 0, '6110'), 500);
});

test('an account that is declared after it was used is declared', () => {
  assert.deepEqual(sieProblems(`${voucherText('#TRANS 1930 {} -5\n#TRANS 6110 {} 5')}#KONTO 6110 Material\n`), [[6, 'sie.record-order']]);
});

test('account numbers are text: long ones, letters and leading zeros stay as they are', () => {
  const { value, problems } = readSieText(
    '#KONTO 84431 Avkastning\n#KONTO 0123 Noll\n#KONTO 19A0 Kassa\n#KONTO 1930 "Bank två"\n#KONTO "" Tom\n',
  );
  assert.deepEqual(
    value.ledger.accounts.map(({ number }) => number),
    ['1930', '3010', '5010', '84431', '0123', '19A0'],
  );
  assert.deepEqual(
    problems.filter(({ code }) => code !== 'sie.record-order').map(({ line, code }) => [(line ?? 0) - 13, code]),
    [
      [3, 'sie.account-not-numeric'],
      [4, 'sie.duplicate-account'],
      [5, 'sie.missing-account'],
    ],
  );
});

test('period budgets are read with or without an object list, and with account and period the wrong way round', () => {
  const { value, problems } = readSieText('#PBUDGET 0 202301 3010 {} -100.00\n#PBUDGET 0 202302 3010 -50\n#PBUDGET 0 3010 202303 {} -25\n');
  assert.deepEqual(
    value.ledger.periodAmounts.map(({ kind, month, account, amountOre }) => [kind, month, account, amountOre]),
    [
      ['budget', '2023-01', '3010', -10000],
      ['budget', '2023-02', '3010', -5000],
      ['budget', '2023-03', '3010', -2500],
    ],
  );
  assert.deepEqual(
    problems.map(({ line, code }) => [(line ?? 0) - 13, code]),
    [[3, 'sie.swapped-period']],
  );
});

test('object balances carry their object, dimensions their parent', () => {
  const { value, problems } = readSieText(
    '#DIM 1 Enhet\n#UNDERDIM 21 Del 1\n#OBJEKT 1 10 Norr\n#OBJEKT 21 10A Del\n#OIB 0 1930 {1 "10"} 70.00 2\n#OUB 0 1930 {1 10A} 30\n#PSALDO 0 202305 5010 {1 10} 12.5\n',
    SIE_HEAD.replace('#IB', '#KTYP 5010 K\n#SRU 5010 7000\n#SRU 5010 7001\n#ENHET 5010 tim\n#IB'),
  );
  assert.deepEqual(
    problems.filter(({ code }) => !code.startsWith('ledger.')).map(({ code }) => code),
    ['sie.record-order'],
  );
  assert.deepEqual(
    value.ledger.objectBalances.map(({ kind, object, amountOre, quantity }) => [kind, object.object, amountOre, quantity]),
    [
      ['opening', '10', 7000, '2'],
      ['closing', '10A', 3000, null],
    ],
  );
  assert.deepEqual(value.ledger.dimensions[1], { number: '21', name: 'Del', parent: '1' });
  assert.deepEqual(value.ledger.accounts[2], { number: '5010', name: 'Arvoden', type: 'K', sru: ['7000', '7001'], unit: 'tim' });
});

test('an object or dimension that nobody declared is told once', () => {
  const rows = '#TRANS 1930 {} -5\n#TRANS 5010 {25 X} 2\n#TRANS 5010 {25 X} 3';
  assert.deepEqual(sieProblems(voucherText(rows)), [
    [4, 'sie.undeclared-object'],
    [4, 'sie.undeclared-dimension'],
  ]);
});

test('an amount that breaks the rule costs its row, and the line is told', () => {
  for (const amount of ['1,50', '+5', '1.234', '1 000', 'fem']) {
    const problems = sieProblems(voucherText(`#TRANS 1930 {} "${amount}"\n#TRANS 5010 {} 0`));
    assert.deepEqual(problems, [[3, 'sie.bad-amount']], amount);
  }
  assert.deepEqual(sieProblems(voucherText('#TRANS 1930 {}\n#TRANS 5010 {} 0')), [[3, 'sie.missing-amount']]);
  assert.deepEqual(sieProblems(voucherText('#TRANS 1930 {} 99999999999999999\n#TRANS 5010 {} 0')), [[3, 'sie.amount-too-large']]);
  assert.deepEqual(sieProblems('#IB 0 5010 x\n#IB ett 5010 1\n#UB 0 "" 1\n'), [
    [1, 'sie.bad-amount'],
    [2, 'sie.bad-year'],
    [3, 'sie.missing-account'],
  ]);
});

test('labels that SIE does not know are passed over and told once each', () => {
  assert.deepEqual(sieProblems('#MOMSKOD 1930 1\n#MOMSKOD 3010 2\nlös text\n'), [
    [1, 'sie.unknown-record'],
    [3, 'sie.stray-line'],
  ]);
});

test('extra fields at the end of a record are passed over', () => {
  assert.deepEqual(
    sieProblems(voucherText('#TRANS 1930 {} -5 20230501 text 1 AB nytt fält\n#TRANS 5010 {} 5', '#VER A 1 20230501 T 20230501 AB nytt')),
    [],
  );
});

test('an organisation number is written with its hyphen, and told when it was not', () => {
  for (const [written, number] of [
    ['2220000000', '222000-0000'],
    ['16222000-0000', '222000-0000'],
    ['162220000000', '222000-0000'],
    ['""', ''],
    ['12345', '12345'],
  ] as const) {
    const { value, problems } = readSieText('', SIE_HEAD.replace('222000-0000', written));
    assert.equal(value.company.organisationNumber, number);
    assert.deepEqual(
      problems.map(({ line, code }) => [line, code]),
      [[6, 'sie.organisation-number']],
    );
  }
});

test('the file does not say which chart it follows unless it does', () => {
  assert.equal(readSieText('').value.chartType, null);
  assert.equal(readSieText('', SIE_HEAD.replace('#RAR', '#KPTYP EUBAS97\n#RAR')).value.chartType, 'EUBAS97');
});

test('records that must stand in a file of its type, and records that must not, are told', () => {
  const codes = (text: string) => readSieText('', text).problems.map(({ code, message }) => `${code} ${message.split(' ')[0]}`);
  assert.deepEqual(codes(SIE_HEAD.replace(/#GEN.*\n/, '')), ['sie.missing-record #GEN']);
  assert.deepEqual(codes(SIE_HEAD.replace('#SIETYP 4', '#SIETYP 2')), [
    'sie.missing-record #OMFATTN',
    'sie.missing-record #SRU',
    'sie.missing-record #PSALDO',
  ]);
  assert.deepEqual(codes(`${SIE_HEAD.replace('#SIETYP 4', '#SIETYP 1')}#SRU 1930 1\n#PSALDO 0 202301 1930 {} 0\n`), [
    'sie.record-order #SRU',
    'sie.forbidden-record #PSALDO',
  ]);
  assert.deepEqual(codes(SIE_HEAD.replace('#SIETYP 4', '#SIETYP 9')), ['sie.missing-record #SRU', 'sie.bad-type SIE-typen']);
});

test('a file of type 4 without balances is one to import, and one with balances an export', () => {
  const bare = SIE_HEAD.replace(/#(IB|UB).*\n/g, '');
  const typeOf = (text: string, file: string) => readSie(new TextEncoder().encode(text), file).value.sieType;
  assert.equal(typeOf(bare + voucherText(BALANCED), 'in.si'), '4I');
  assert.equal(typeOf(SIE_HEAD + voucherText(BALANCED), 'in.si'), '4E');
  assert.equal(typeOf(SIE_HEAD.replace('#SIETYP 4\n', ''), 'x.se'), '1');
});

test('no bytes make the reader fail', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '#VER A 1 20230101',
      '{',
      '}',
      '#TRANS 1930 {1 "a} -5',
      '#KSUMMA',
      '#IB 0',
      '#RAR 0 x y',
      '#OBJEKT',
      '#PSALDO 0',
      '\\"',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { value, problems } = readSieText(pieces.join('\n'));
      assert.ok(value.ledger.accounts.length >= 3);
      assert.ok(problems.every(({ message }) => message.endsWith('.')));
    }),
  );
});
