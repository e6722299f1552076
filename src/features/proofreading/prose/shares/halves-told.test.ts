import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('half, a quarter and a quarter are the whole', async () => {
  await assertBothWays({
    text: 'Förbundet finansieras av staten med hälften, av regionen med en fjärdedel och av kommunerna med resterande fjärdedel.',
    held: [
      'andel: staten: hälften och hälften',
      'andel: regionen: en fjärdedel och en fjärdedel',
      'andel: kommunerna: resterande fjärdedel och en fjärdedel',
      'andel: hälften + en fjärdedel + resterande fjärdedel = 1',
    ],
    change: ['en fjärdedel', 'en tredjedel'],
    told: 'fel andel, rad 1: hälften, en tredjedel, resterande fjärdedel',
  });
});

test('what two pay each is paid twice', async () => {
  await assertBothWays({
    text: 'De fyra parterna betalar så: en fjärdedel vardera för staten och regionen, en fjärdedel för kommunerna och en fjärdedel ur kassan.',
    held: ['andel: kommunerna: en fjärdedel och en fjärdedel', 'andel: en fjärdedel vardera + en fjärdedel + en fjärdedel = 1'],
    change: ['ur kassan', 'ur kassan och hälften som lån'],
    told: 'fel andel, rad 1: en fjärdedel vardera, en fjärdedel, en fjärdedel, hälften',
  });
});

test('parts of other things need not be a whole', async () => {
  await assertNotCompared('Hälften av deltagarna är kvinnor, en tredjedel är under 30 år och en fjärdedel har barn.');
});
