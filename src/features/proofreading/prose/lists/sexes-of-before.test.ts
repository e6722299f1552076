import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNothingTold, wrongIn } from '../../../../../tests/proofreading/both-ways.ts';

const both = async (text: string, [right, wrong]: readonly [string, string], told: string): Promise<void> => {
  await assertNothingTold(text);
  assert.deepEqual(await wrongIn(text.replace(right, wrong)), [told]);
};

test('women and men of what the sentence before counts with the same word', async () => {
  await both(
    'Teamen behandlade 112 ärenden under året. Det var fler än någonsin. 63 ärenden gällde kvinnor och 49 män.',
    ['63', '36'],
    'troligt fel summa, rad 1: 112, 36, 49',
  );
});

test('women and men of those who answered', async () => {
  await both(
    'Av dem som fick enkäten svarade 63 personer. Av de svarande var 37 kvinnor och 26 män.',
    ['26', '28'],
    'troligt fel summa, rad 1: 63, 37, 28',
  );
});

test('parts by sex come to the part of all, where the wholes come to the whole', async () => {
  await both(
    'Efter ett år var 46 av 94 i arbete. Bland kvinnorna var det 25 av 52 och bland männen 21 av 42.',
    ['21', '23'],
    'troligt fel summa, rad 1: 46, 25, 23',
  );
});

test('some of them, other questions and those who are neither are left alone', async () => {
  await assertNothingTold(
    'Teamen behandlade 112 ärenden. 20 personer fick arbete, 12 kvinnor och 8 män.',
    'På den frågan svarar 77 av 84 ja. Av kvinnorna är 40 av 49 positiva och av männen 26 av 35.',
    'Av dem som fick enkäten svarade 96 personer. Av dem var 61 kvinnor och 33 män, medan två inte ville uppge kön.',
  );
});
