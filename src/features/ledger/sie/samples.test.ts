import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { voucherAt, vouchersOf } from '../vouchers.ts';
import { decode } from './encoding.ts';
import { readSie } from './read-sie.ts';

const folder = join(import.meta.dirname, '../../../../tests/golden/sie');
const samples = readdirSync(folder).filter((name) => /\.se$/i.test(name));
const read = (name: string) => readSie(readFileSync(join(folder, name)), name);

/** [SIE type, encoding, checksum, accounts, vouchers, postings, corrections, unbalanced vouchers] and the kinds of problems. */
const EXPECTED: Readonly<Record<string, readonly [readonly (string | number)[], Readonly<Record<string, number>>]>> = {
  'BL0001_typ1.SE': [['1', 'cp437', 'absent', 117, 0, 0, 0, 0], {}],
  'BL0001_typ4.SE': [['4E', 'cp437', 'absent', 117, 84, 405, 9, 0], { 'sie.mixed-encoding': 1, 'sie.undeclared-object': 16 }],
  'MAMUT_SIE4_EXPORT.SE': [
    ['4E', 'cp437', 'absent', 412, 168, 458, 0, 0],
    { 'ledger.opening-not-previous-closing': 1, 'sie.record-order': 1, 'sie.undeclared-object': 107 },
  ],
  'Norstedts Revision SIE 1.SE': [['1', 'cp437', 'ok', 351, 0, 0, 0, 0], { 'sie.missing-record': 1 }],
  'SIE-fil från Visma Enskild Firma 2010.se': [['1', 'cp437', 'absent', 103, 0, 0, 0, 0], { 'ledger.closing-not-opening': 1 }],
  'SIE4_Exempelfil_med_underdim.SE': [['4E', 'utf-8', 'absent', 530, 295, 1330, 0, 0], { 'sie.damaged-text': 430 }],
  'XE_SIE_3_20151125094952.SE': [
    ['3', 'cp437', 'absent', 373, 0, 0, 0, 0],
    {
      'ledger.closing-not-opening': 1,
      'ledger.opening-not-previous-closing': 1,
      'ledger.opening-not-zero': 1,
      'ledger.periods-not-balances': 1,
      'sie.bare-quote': 62,
      'sie.duplicate-object': 2,
      'sie.missing-record': 3,
      'sie.organisation-number': 1,
    },
  ],
  'objektsaldo_ovnbolag.se': [
    ['3', 'cp437', 'absent', 567, 0, 0, 0, 0],
    { 'ledger.opening-not-zero': 1, 'ledger.periods-not-balances': 1, 'sie.missing-record': 3, 'sie.organisation-number': 1 },
  ],
};

test('every sample is expected, and every expected sample is there', () => {
  assert.deepEqual(samples.toSorted(), Object.keys(EXPECTED).toSorted());
});

for (const name of samples) {
  test(`${name} is read as it stands`, () => {
    const { value, problems } = read(name);
    const { ledger } = value;
    const facts = [value.sieType, value.encoding, value.checksum, ledger.accounts.length, ledger.vouchers.count];
    const kinds = Object.fromEntries(
      Map.groupBy(problems, ({ code }) => code)
        .entries()
        .map(([code, found]) => [code, found.length]),
    );
    assert.deepEqual([[...facts, ledger.postings.count, ledger.corrections.count, value.unbalancedVouchers], kinds], EXPECTED[name]);
  });

  test(`${name} has as many rows as its labels say`, () => {
    const lines = decode(readFileSync(join(folder, name)), { encoding: 'cp437', isMixed: false }).split(/\r?\n/);
    const count = (label: string) => lines.filter((line) => new RegExp(`^\\s*#${label}\\b`).test(line)).length;
    const { ledger } = read(name).value;
    assert.deepEqual(
      [ledger.vouchers.count, ledger.postings.count, ledger.corrections.count, ledger.periodAmounts.length, ledger.objectBalances.length],
      [count('VER'), count('TRANS'), count('[RB]TRANS'), count('PSALDO') + count('PBUDGET'), count('OIB') + count('OUB')],
    );
  });
}

test('an object code in Latin-1 in a CP437 file is read as the letters it was written with', () => {
  const { value } = read('BL0001_typ4.SE');
  assert.deepEqual(value.ledger.objects.at(-1), { dimension: '6', object: 'Å1', name: 'årsta' });
  assert.equal(value.company.address[1], 'Flottbrovägen 14');
});

test('twelve vouchers with the same series and number are twelve vouchers', () => {
  const { ledger } = read('BL0001_typ4.SE').value;
  const same = [...vouchersOf(ledger)].filter(({ series, number }) => series === '#' && number === '1');
  assert.deepEqual(
    same.map(({ date }) => date?.slice(0, 7)),
    ['2009-07', '2009-08', '2009-09', '2009-10', '2009-11', '2009-12', '2010-01', '2010-02', '2010-03', '2010-04', '2010-05', '2010-06'],
  );
});

test('a corrected voucher counts its booked rows only, and keeps its history', () => {
  const { ledger } = read('BL0001_typ4.SE').value;
  const voucher = [...vouchersOf(ledger)].find(({ series, number }) => series === 'A' && number === '8');
  assert.equal(voucher?.line, 612);
  assert.deepEqual(
    voucher?.corrections.map(({ kind, account, amountOre, sign }) => [kind, account, amountOre, sign]),
    [
      ['removed', '1930', -100000, '2 Christer Bengtsson'],
      ['added', '1930', 0, '2 Christer Bengtsson'],
      ['removed', '2640', 20000, '2 Christer Bengtsson'],
      ['added', '2640', 0, '2 Christer Bengtsson'],
      ['removed', '4010', 80000, '2 Christer Bengtsson'],
    ],
  );
  assert.equal(
    voucher?.postings.reduce((sum, { amountOre }) => sum + amountOre, 0),
    0,
  );
});

test('a posting may carry several objects', () => {
  const { ledger } = read('MAMUT_SIE4_EXPORT.SE').value;
  assert.deepEqual(voucherAt(ledger, 0).postings[2]?.objects, [
    { dimension: '8', object: '30083' },
    { dimension: '1', object: '2' },
    { dimension: '10', object: '12' },
  ]);
});

test('quotes that stand for ö stay in the names', () => {
  const { ledger } = read('XE_SIE_3_20151125094952.SE').value;
  assert.equal(ledger.accounts.find(({ number }) => number === '1288')?.name, 'F"rskott till Lind" Park');
});
