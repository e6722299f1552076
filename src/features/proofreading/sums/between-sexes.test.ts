import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertBothWays, assertNotCompared, wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { rows } from '../../../../tests/proofreading/one-fault.ts';
import { whatWasFound } from '../../../../tests/proofreading/read-text.ts';

const answers = (...lines: readonly string[]): string => rows('Svar', 'Fråga|Kvinnor|Män|Totalt', ...lines);

const SUPPORT = 'Nöjd med stödet|82 %|74 %|79 %';
const ROOM = 'Nöjd med lokalen|64 %|70 %|66 %';
const HEALTH = 'Mår bättre|71 %|60 %|67 %';

test('the share of everybody lies between that of women and that of men', async () => {
  await assertBothWays({
    text: answers(SUPPORT, ROOM, HEALTH),
    held: ['andel: 79 % mellan 82 % och 74 %', 'andel: 66 % mellan 64 % och 70 %', 'andel: 67 % mellan 71 % och 60 %'],
    change: ['79 %', '97 %'],
    told: 'fel andel, rad 3: 97 %, 82 %, 74 %',
  });
});

test('a mean of everybody lies between theirs', async () => {
  await assertBothWays({
    text: answers('Nöjd med stödet|4,2|3,7|4,0', 'Nöjd med lokalen|3,1|3,9|3,4', 'Mår bättre|3,9|3,5|3,6'),
    held: ['andel: 4,0 mellan 4,2 och 3,7', 'andel: 3,4 mellan 3,1 och 3,9', 'andel: 3,6 mellan 3,9 och 3,5'],
    change: ['3,6', '3,2'],
    told: 'fel andel, rad 5: 3,2, 3,9, 3,5',
  });
});

test('the last digit may be rounded, and no more than that', async () => {
  assert.deepEqual(await wrongIn(answers(SUPPORT.replace('79 %', '83 %'), ROOM, HEALTH)), []);
  assert.deepEqual(await wrongIn(answers(SUPPORT.replace('79 %', '73 %'), ROOM, HEALTH)), []);
  assert.deepEqual(await wrongIn(answers(SUPPORT.replace('79 %', '84 %'), ROOM, HEALTH)), ['fel andel, rad 3: 84 %, 82 %, 74 %']);
  assert.deepEqual(await wrongIn(answers(SUPPORT.replace('79 %', '72 %'), ROOM, HEALTH)), ['fel andel, rad 3: 72 %, 82 %, 74 %']);
});

test('everybody is known by many words', async () => {
  for (const word of ['Totalt', 'Total', 'Alla', 'Samtliga', 'Båda', 'Summa']) {
    const table = rows('Svar', `Fråga|Andel kvinnor|Andel män|${word}`, SUPPORT.replace('79 %', '97 %'), ROOM, HEALTH);
    assert.equal((await wrongIn(table)).length, 1, word);
  }
});

test('counts are added, and what goes wrong in more than a third of the rows is something else', async () => {
  const counts = rows('Antal', 'Insats|Kvinnor|Män|Samtliga', 'Vägval|82|74|171', 'Brobygget|64|70|150', 'Spåret|12|9|40');
  await assertNotCompared(counts);
  const ages = rows('Ålder', 'Insats|Kvinnor|Män|Samtliga', 'Vägval|30|34|32', 'Brobygget|28|31|45', 'Spåret|40|38|39');
  await assertNotCompared(ages);
  await assertNotCompared(answers(SUPPORT.replace('79 %', '97 %'), ROOM.replace('66 %', '99 %'), HEALTH));
  await assertNotCompared(rows('Svar', 'Fråga|Kvinnor|Män|Riket', SUPPORT.replace('79 %', '97 %'), ROOM, HEALTH));
});

test('whoever has another share is told that it can not be', async () => {
  assert.deepEqual(await whatWasFound(answers(SUPPORT.replace('79 %', '97 %'), ROOM, HEALTH)), [
    'fel andel: Nöjd med stödet: 97 % för alla kan inte stämma, när kvinnorna har 82 och männen 74.',
  ]);
});
