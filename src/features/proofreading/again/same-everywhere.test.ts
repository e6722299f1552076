import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn } from '../../../../tests/proofreading/both-ways.ts';

const report = (third: string): string =>
  [
    'Årsredovisning 2031',
    '',
    'Resultaträkning\t2031\t2030',
    'Verksamhetens intäkter\t7 600 000\t7 400 000',
    'Verksamhetens kostnader\t-7 500 000\t-7 310 000',
    'Årets resultat\t100 000\t90 000',
    '',
    'Balansräkning\t2031\t2030',
    'Årets resultat\t100 000\t90 000',
    '',
    `Årets resultat blev ${third} kr.`,
  ].join('\n');

test('a figure that three places have is told once for all of them', async () => {
  const everywhere = async (text: string): Promise<string[]> => (await heldIn(text)).filter((held) => /ställen$/.test(held));
  assert.deepEqual(await everywhere(report('100 000')), ['avprickat upprepning: 100 000 på 3 ställen']);
  assert.deepEqual(await everywhere(report('120 000')), []);
});
