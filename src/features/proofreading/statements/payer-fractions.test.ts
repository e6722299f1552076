import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, assertNothingTold, heldIn, wrongIn } from '../../../../tests/proofreading/both-ways.ts';

test('the state bears half by law', async () => {
  await assertBothWays({
    text: 'Staten bidrar enligt lagen med hälften av medlen.',
    held: ['andel: staten: hälften och hälften'],
    change: ['hälften', 'en tredjedel'],
    told: 'troligt fel andel, rad 1: en tredjedel',
  });
  await assertBothWays({
    text: 'Försäkringskassan svarar för statens räkning för hälften av medlemsbidragen.',
    held: ['andel: staten: hälften och hälften'],
    change: ['hälften', 'två tredjedelar'],
    told: 'troligt fel andel, rad 1: två tredjedelar',
  });
});

test('region and municipalities bear a quarter each', async () => {
  await assertBothWays({
    text: 'Landstinget svarar för en fjärdedel av medlen.',
    held: ['andel: regionen: en fjärdedel och en fjärdedel'],
    change: ['en fjärdedel', 'en tredjedel'],
    told: 'troligt fel andel, rad 1: en tredjedel',
  });
  assert.deepEqual(await heldIn('Regionen och de nio kommunerna svarar för en fjärdedel vardera.'), [
    'andel: regionen: en fjärdedel och en fjärdedel',
    'andel: kommunerna: en fjärdedel och en fjärdedel',
  ]);
  assert.deepEqual(await heldIn('Bidragen fördelas så att hälften kommer från staten.'), ['andel: staten: hälften och hälften']);
});

const paid = (state: string, rest: string): string =>
  `Årsredovisning 2031

Medlemsbidrag	2031	2030
Staten genom Försäkringskassan	${state}	${state}
Region Norr	${rest}	${rest}
Ekeby kommun	${rest}	${rest}

Staten bidrar med en tredjedel av medlen.`;

test('what has been agreed on otherwise is what the contributions are', async () => {
  const ofText = async (text: string): Promise<string[]> =>
    (await wrongIn(text)).filter((told) => !told.startsWith('anmärkning riktlinje'));
  assert.deepEqual(await ofText(paid('1 000 000', '1 000 000')), []);
  assert.deepEqual(await ofText(paid('2 000 000', '1 000 000')), [
    'troligt fel andel, rad 8: en tredjedel; rad 4: 2 000 000; rad 5: 1 000 000; rad 6: 1 000 000',
  ]);
});

test('of two authorities that pay the half of the state each pays a quarter', async () => {
  await assertNotCompared('Försäkringskassan bidrar med en fjärdedel och Arbetsförmedlingen med en fjärdedel.');
});

test('two authorities may pay the half together', async () => {
  const text =
    'Försäkringskassan och Arbetsförmedlingen svarar för hälften av medlen, Region Norr för en fjärdedel och kommunerna för resten.';
  assert.deepEqual(await heldIn(text), ['andel: staten: hälften och hälften', 'andel: regionen: en fjärdedel och en fjärdedel']);
  assert.deepEqual(await wrongIn(text.replace('en fjärdedel', 'en femtedel')), ['troligt fel andel, rad 1: en femtedel']);
});

test('what somebody bears of something else, and what is only proposed, is not by law', async () => {
  await assertNotCompared('Staten bidrar med en tredjedel av lokalerna.');
  await assertNotCompared('Kommunerna står för en tredjedel av deltagarna.');
  await assertNotCompared('Utredningen föreslår att staten ska bidra med två tredjedelar.');
});

test('where there is one municipality it is that which bears a quarter', async () => {
  const text = 'Hälften av medlemsbidragen kommer från staten, medan regionen och staden svarar för en fjärdedel var.';
  assert.ok((await heldIn(text)).includes('andel: kommunerna: en fjärdedel och en fjärdedel'));
  assert.deepEqual(await wrongIn(text), []);
  assert.ok((await wrongIn(text.replace('en fjärdedel', 'en tredjedel'))).length > 0);
});

test('what one municipality bears of what they bear together', async () => {
  await assertNothingTold(
    `Årsredovisning 2024

Medlemsbidrag	2024	2023
Staten	3 450 000	3 200 000
Region Berg	1 725 000	1 600 000
Älvhyttans kommun	929 300	859 200
Norrsjö kommun	795 700	740 800
Summa	6 900 000	6 400 000

Kommunernas del var tillsammans 1 725 000 kronor, varav Älvhyttans kommun svarade för drygt hälften.
`,
  );
});
