import { test } from 'node:test';
import { assertBothWays, assertNotCompared } from '../../../../../tests/proofreading/both-ways.ts';

test('from one month to another it is so many months, both counted', async () => {
  await assertBothWays({
    text: 'Tjänsten var vakant i fem månader, från mars till och med juli.',
    held: ['påstående: mars till och med juli är 5 månader'],
    change: ['fem', 'fyra'],
    told: 'troligt fel påstående, rad 1: fyra månader, mars till och med juli',
  });
  await assertBothWays({
    text: 'Insatsen har medel från januari 2016 till och med december 2018, sammanlagt tre år.',
    held: ['påstående: januari 2016 till och med december 2018 är 36 månader'],
    change: ['tre år', 'två år'],
    told: 'troligt fel påstående, rad 1: två år, januari 2016 till och med december 2018',
  });
});

test('months without years may end in the next year', async () => {
  await assertBothWays({
    text: 'Kursen pågick november till och med februari, alltså fyra månader.',
    held: ['påstående: november till och med februari är 4 månader'],
    change: ['fyra', 'sex'],
    told: 'troligt fel påstående, rad 1: sex månader, november till och med februari',
  });
});

test('how long something else took is not compared with the months', async () => {
  await assertNotCompared('Från mars till och med juli var två tjänster lediga. Rekryteringen tog två månader.');
  await assertNotCompared('Från mars till och med juli ordnades träffar varje tredje månad och uppföljning efter sex månader.');
});
