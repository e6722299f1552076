import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('half, a quarter and a quarter are the whole', async () => {
  await assertBothWays({
    text: 'Förbundet finansieras av staten med hälften, av regionen med en fjärdedel och av kommunerna med resterande fjärdedel.',
    held: ['andel: hälften + en fjärdedel + resterande fjärdedel = 1'],
    change: ['en fjärdedel', 'en tredjedel'],
    told: 'fel andel, rad 1: hälften, en tredjedel, resterande fjärdedel',
  });
});

test('what two pay each is paid twice', async () => {
  await assertBothWays({
    text: 'De fyra parterna betalar så: en fjärdedel vardera för staten och regionen, en fjärdedel för kommunerna och en fjärdedel ur kassan.',
    held: ['andel: en fjärdedel vardera + en fjärdedel + en fjärdedel = 1'],
    change: ['ur kassan', 'ur kassan och hälften som lån'],
    told: 'fel andel, rad 1: en fjärdedel vardera, en fjärdedel, en fjärdedel, hälften',
  });
});

test('parts of other things, and fewer than three of them, need not be a whole', async () => {
  await assertNotCompared('Hälften av deltagarna är kvinnor, en tredjedel är under 30 år och en fjärdedel har barn.');
  await assertNotCompared('Staten finansierar hälften och regionen en fjärdedel.');
});

test('the state bears half', async () => {
  await assertBothWays({
    text: 'Staten bidrar enligt lagen med hälften av medlen.',
    held: ['andel: hälften och hälften'],
    change: ['hälften', 'en tredjedel'],
    told: 'troligt fel andel, rad 1: en tredjedel',
  });
  await assertBothWays({
    text: 'Staten genom Försäkringskassan står för hälften av medlemsbidragen.',
    held: ['andel: hälften och hälften'],
    change: ['hälften', 'två tredjedelar'],
    told: 'troligt fel andel, rad 1: två tredjedelar',
  });
});

test('what others bear, or what the state bears of something else, is not half by law', async () => {
  await assertNotCompared('Regionen bidrar med en fjärdedel av medlen.');
  await assertNotCompared('Staten bidrar med en tredjedel av lokalerna.');
});
