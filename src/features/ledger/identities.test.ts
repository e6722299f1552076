import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sieTexts, voucherText } from '../../../tests/support/sie-text.ts';
import { unmetIdentities } from './identities.ts';
import { readSie } from './sie/read-sie.ts';

const { readSieText } = sieTexts(readSie);

const HEAD = '#FLAGGA 0\n#SIETYP 4\n#RAR 0 20230101 20231231\n';
const GOOD = `#IB 0 1930 100\n#IB 0 2010 -100\n#UB 0 1930 130\n#UB 0 2010 -100\n#RES 0 3010 -30\n${voucherText('#TRANS 1930 {} 30\n#TRANS 3010 {} -30')}`;
const unmet = (text: string) => unmetIdentities(readSieText(text, HEAD).value.ledger);
const codes = (text: string) => unmet(text).map(({ code }) => code);

test('complete books meet every identity', () => {
  assert.deepEqual(unmet(GOOD), []);
  assert.deepEqual(unmet(''), []);
});

test('opening balances that do not sum to zero are told with the usual cause', () => {
  const [found] = unmet('#IB 0 1930 100\n#IB 0 2010 -60\n');
  assert.equal(found?.code, 'ledger.opening-not-zero');
  assert.match(found?.message ?? '', /summerar till 40,00\u00a0kr i stället för noll.*förra årets resultat/);
});

test('closing balances and result must meet the opening balances', () => {
  assert.deepEqual(codes(GOOD.replace('#RES 0 3010 -30', '#RES 0 3010 -25').replace('#TRANS 3010 {} -30', '#TRANS 3010 {} -25')), [
    'ledger.closing-not-opening',
  ]);
});

test('a year opens as the year before closed', () => {
  const [found, ...others] = unmet(`#UB -1 1930 100\n#UB -1 2010 -70\n#UB -1 2099 -30\n${GOOD}`);
  assert.deepEqual(others, []);
  assert.equal(found?.code, 'ledger.opening-not-previous-closing');
  assert.match(found?.message ?? '', /konto 2010 skiljer −30,00 kr, konto 2099 skiljer 30,00 kr/);
});

test('an account that the file gives a balance is one, whatever its number says', () => {
  const text = GOOD.replace('#UB 0 1930 130', '#UB 0 1930 105\n#UB 0 0999 25').replace(
    '#TRANS 1930 {} 30',
    '#TRANS 1930 {} 5\n#TRANS 0999 {} 25',
  );
  assert.deepEqual(codes(text), []);
});

test('what is booked must give the balances', () => {
  assert.deepEqual(codes(GOOD.replaceAll(' 30\n', ' 20\n').replace('3010 {} -30', '3010 {} -20')), ['ledger.postings-not-balances']);
  assert.deepEqual(codes(voucherText('#TRANS 1930 {} 30\n#TRANS 3010 {} -30')), []);
});

test('period balances must give the year’s change', () => {
  assert.deepEqual(codes(`${GOOD}#PSALDO 0 202301 1930 {} 10\n#PSALDO 0 202302 1930 {} 20\n#PSALDO 0 202302 3010 {} -30\n`), []);
  assert.deepEqual(codes(`${GOOD}#PSALDO 0 202301 1930 {} 10\n#PSALDO 0 202301 1930 {1 A} 20\n`), ['ledger.periods-not-balances']);
});

test('a long list of accounts is cut', () => {
  const many = Array.from({ length: 9 }, (_, place) => `#UB -1 15${place}0 5\n`).join('');
  const found = unmet(`${many}${GOOD}`).find(({ code }) => code === 'ledger.opening-not-previous-closing');
  assert.match(found?.message ?? '', / och 6 konton till\. /);
});
