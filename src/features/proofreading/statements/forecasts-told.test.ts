import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

const TABLES = `Delårsrapport januari–augusti 2031

Utfall, budget och prognos, tkr

Post	Utfall jan–aug 2031	Budget jan–aug 2031	Budget helår 2031	Prognos helår 2031
Medlemsbidrag	4 960	4 960	7 440	7 440
Insatser	3 292	3 420	5 130	4 950
Kansli	1 423	1 540	2 330	2 188
Resultat	245	0	-20	302

Balansräkning, tkr	2031-08-31	2030-12-31
Kassa och bank	2 570	2 499
Summa tillgångar	2 570	2 499
Eget kapital vid årets ingång	1 618	1 405
Periodens resultat	245	213
Summa eget kapital	1 863	1 618
Kortfristiga skulder	707	881
Summa eget kapital och skulder	2 570	2 499

`;

const told = async (text: string): Promise<string[]> => (await wrongIn(TABLES + text)).map((each) => each.replace(/rad \d+: /g, ''));
const held = async (text: string): Promise<string[]> => (await heldIn(TABLES + text)).filter((each) => !each.startsWith('avprickat'));

test('the result that is foreseen is that of the table, and so is whether it is more or less than nothing', async () => {
  const text = 'Prognosen för året är ett överskott på 302 tkr, medan budgeten är ett underskott på 20 tkr.';
  assert.deepEqual(await told(text), []);
  assert.ok((await held(text)).includes('upprepning: 302 tkr och 302'));
  assert.deepEqual(await told(text.replace('302', '320')), ['troligt fel upprepning, 320 tkr; 302']);
  assert.deepEqual(await told(text.replace('ett överskott', 'ett underskott')), ['troligt fel påstående, underskott; 302']);
});

test('how much better than the budget the forecast is, and that it is better', async () => {
  const text = 'Enligt prognosen blir resultatet 322 tkr bättre än budget.';
  assert.deepEqual(await told(text), []);
  assert.deepEqual(await told(text.replace('bättre', 'sämre')), ['troligt fel påstående, sämre; 302, -20']);
  assert.deepEqual(await told(text.replace('322', '232')), ['troligt fel påstående, 232 tkr; 302, -20']);
});

test('the equity that a forecast leaves is what the year began with and its result', async () => {
  const text = 'Med prognosen blir det egna kapitalet 1 920 tkr vid årets slut.';
  assert.deepEqual(await told(text), []);
  assert.ok((await held(text)).includes('summa: 1 618 och 302 ger 1 920 000'));
  assert.deepEqual(await told(text.replace('1 920', '2 020')), ['troligt fel summa, 2 020 tkr; 1 618; 302']);
});

test('what is foreseen of a part, or roughly, is not the result of all', async () => {
  assert.deepEqual(await told('Prognosen för insatsen är ett underskott på 50 tkr.'), []);
  assert.deepEqual(await told('Prognosen pekar på ett överskott på drygt 250 tkr.'), []);
});

test('what is reckoned with for the whole year is a forecast, also where nobody calls it so', async () => {
  const text = 'För helåret räknar vi med ett överskott på 302 tkr, vilket är 322 tkr bättre än budget.';
  assert.deepEqual(await told(text), []);
  assert.deepEqual(await told(text.replace('302', '320')), ['troligt fel upprepning, 320 tkr; 302']);
  assert.equal((await told(text.replace('322', '232'))).length, 1);
});

test('a surplus of the year before is not what is foreseen', async () => {
  const right = await wrongIn(`${TABLES}\n\nPrognosen för 2031 är ett underskott efter ett överskott på 161 tkr 2030.`);
  assert.deepEqual(right, []);
});
