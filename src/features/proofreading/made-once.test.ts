import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heldIn } from '../../../tests/proofreading/both-ways.ts';
import { aPlace } from '../../../tests/proofreading/some-proofreading.ts';
import { madeOnce, notYetMade } from './made-once.ts';
import type { ProofKind } from './proofreading.ts';
import { judged, type Trial } from './trial.ts';

interface Made {
  readonly holds: boolean;
  /** The values that are compared, each on the line that it tells: `['4', '5']`. */
  readonly values: readonly string[];
  readonly kind?: ProofKind;
  readonly by?: string;
}

const made = ({ holds, values, kind = 'summa', by = '' }: Made): Trial =>
  judged(holds, {
    kind,
    arithmetic: by,
    message: `${values.join(' och ')} stämmer inte.`,
    sureness: 0.9,
    places: values.map((value) => aPlace({ line: Number(value), value, label: '' })),
  });

const told = (trials: readonly Trial[]): string[] =>
  trials.map(({ kind, outcome, arithmetic, places }) => [kind, outcome, ...places.map(({ value }) => value), arithmetic].join(' ').trim());

test('the same comparison by two rules is one, in whichever order they have its places', () => {
  const [one, other] = [made({ holds: true, values: ['4', '5'], by: 'a' }), made({ holds: true, values: ['5', '4'], by: 'b' })];
  assert.deepEqual(told(madeOnce([[one], [other]])), ['summa held 4 5 a']);
});

test('what holds by either rule holds', () => {
  const [failed, held] = [made({ holds: false, values: ['4', '5'] }), made({ holds: true, values: ['4', '5'] })];
  assert.deepEqual(told(madeOnce([[failed], [held]])), ['summa held 4 5']);
  assert.deepEqual(told(madeOnce([[held], [failed]])), ['summa held 4 5']);
  assert.deepEqual(told(madeOnce([[failed], [failed]])), ['summa failed 4 5']);
});

test('comparisons of another kind, or with other places, are others', () => {
  const all = [
    [made({ holds: true, values: ['4', '5'] })],
    [made({ holds: true, values: ['4', '5'], kind: 'procent' })],
    [made({ holds: false, values: ['4', '6'] })],
  ];
  assert.deepEqual(told(madeOnce(all)), ['summa held 4 5', 'procent held 4 5', 'summa failed 4 6']);
});

test('what one rule itself compares twice is kept', () => {
  const twice = [made({ holds: true, values: ['4', '5'], by: 'a' }), made({ holds: false, values: ['4', '5'], by: 'b' })];
  assert.deepEqual(told(madeOnce([twice])), ['summa held 4 5 a', 'summa failed 4 5 b']);
});

test('what is known already, alone or among more places, is not made again', () => {
  const known = [made({ holds: true, values: ['4', '5', '6'] })];
  const again = [
    made({ holds: true, values: ['6', '4'] }),
    made({ holds: true, values: ['4', '7'] }),
    made({ holds: true, values: ['8'] }),
  ];
  assert.deepEqual(told(notYetMade(again, known)), ['summa held 4 7', 'summa held 8']);
});

test('of what is new each is made once, and what does not hold is kept', () => {
  const held = made({ holds: true, values: ['4', '5'] });
  const failed = made({ holds: false, values: ['4', '5'] });
  assert.deepEqual(told(notYetMade([held, held], [])), ['summa held 4 5']);
  assert.deepEqual(told(notYetMade([failed, failed], [held])), ['summa failed 4 5', 'summa failed 4 5']);
});

test('the same value on another line is another one', () => {
  const elsewhere = judged(true, {
    ...made({ holds: true, values: ['4', '5'] }),
    message: '',
    sureness: 1,
    places: [aPlace({ line: 40, value: '4' })],
  });
  assert.equal(notYetMade([elsewhere], [made({ holds: true, values: ['4', '5'] })]).length, 1);
});

test('an amount that one rule has compared is not ticked off again', async () => {
  const rows = ['Verksamhetens intäkter\t7 600 123', 'Verksamhetens kostnader\t-7 500 000', 'Årets resultat\t100 123'];
  const report = ['Resultaträkning', '', 'Belopp i kr\t2031', ...rows, '', 'Årets resultat blev 100 123 kr.'].join('\n');
  assert.deepEqual(
    (await heldIn(report)).filter((held) => held.startsWith('upprepning')),
    ['upprepning: 100 123 och 100 123'],
  );
});
