import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { readText } from '../../../platform/document-text/text/read-text.ts';
import { textOf } from '../../../shared/document-text.ts';
import { withNumberCards } from './number-cards.ts';

async function read(text: string): Promise<string[]> {
  const found = await readText(new TextEncoder().encode(text));
  assert.ok(found.ok);
  return withNumberCards(found.value).lines.map(textOf);
}

const CARDS = [
  'Året i siffror',
  '',
  '260                          52 %                       −62 tkr',
  'deltagare i våra             av deltagarna är           årets resultat',
  'insatser                     kvinnor',
].join('\n');

test('figures beside each other are told with the words below them', async () => {
  assert.deepEqual(await read(CARDS), [
    'Året i siffror',
    '260 deltagare i våra insatser.',
    '52 % av deltagarna är kvinnor.',
    'Årets resultat −62 tkr.',
  ]);
});

test('they are compared with the tables as sentences are', async () => {
  const report = (share: string): string =>
    `${CARDS.replace('52 %', share)}\n\n\nDeltagare	Kvinnor	Män	Totalt\nBron	60	40	100\nLotsen	75	85	160\nSumma	135	125	260`;
  assert.ok((await heldIn(report('52 %'))).some((held) => held.startsWith('procent: 135 av 260')));
  assert.deepEqual(await wrongIn(report('52 %')), []);
  assert.equal((await wrongIn(report('54 %'))).length, 1);
});

test('rows of tables, years and numbers without words are no such figures', async () => {
  for (const text of [
    'Summa                        52                         62',
    '2023                         2022                       2021\nett                          två                        tre',
    '260                          52                         62\n\nEn mening som står för sig själv.',
  ])
    assert.deepEqual(
      await read(text),
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.replace(/ {2,}/g, ' ')),
    );
});
