import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, heldIn } from '../../../../tests/proofreading/both-ways.ts';

const ticked = async (text: string): Promise<string[]> => (await heldIn(text)).filter((held) => held.startsWith('avprickat'));

test('a count of the same name is ticked off wherever it stands again', async () => {
  const text = 'Under året kom 13 avvikelser in till kansliet.\n\nStyrelsen fick i december en sammanställning av de 13 avvikelserna.';
  assert.deepEqual(await ticked(text), ['avprickat upprepning: 13 och 13']);
  assert.deepEqual(await ticked(text.replace('de 13', 'de 14')), []);
  await assertNothingTold(text.replace('de 13', 'de 14'));
});

test('a small count needs two words that are the same', async () => {
  const text = 'Tre utbildningar om bemötande har hållits.\n\nVid tre tillfällen var chefen borta.';
  assert.deepEqual(await ticked(text), []);
  assert.deepEqual(await ticked(text.replace('tillfällen var chefen borta', 'utbildningar talades om bemötande')), [
    'avprickat upprepning: 3 och 3',
  ]);
});

test('a count in the text is that of the column with its name in the row of its intervention', async () => {
  const text = `Årsredovisning 2023

Deltagare 2023

Insats	Kvinnor	Män	Sjukdom
Växthuset	24	18	7
Brobygget	31	33	9

Växthuset

I Växthuset har sju avslutats på grund av sjukdom.
`;
  assert.deepEqual(await ticked(text), ['avprickat upprepning: 7 och 7']);
  assert.deepEqual(await ticked(text.replace('Växthuset har sju', 'Växthuset har nio')), []);
});

test('a share that is told again is ticked off too', async () => {
  const text = 'Eget kapital är 16 % av bidragen.\n\nVid årets slut var eget kapital 16 % av vad medlemmarna betalat.';
  assert.deepEqual(await ticked(text), ['avprickat upprepning: 16 och 16']);
});

test('those who got work or began to study are told together, of whom the sentence before speaks', async () => {
  const text = `Årsredovisning 2023

Deltagare 2023

Insats	Kvinnor	Män	Arbete	Studier
Växthuset	24	18	2	1
Brobygget	31	33	9	4

Växthuset möter dem som står långt från arbete. Att tre deltagare trots detta har gått vidare till arbete eller studier är extra roligt.
`;
  assert.ok((await ticked(text)).includes('avprickat upprepning: 3 och 3'));
});
