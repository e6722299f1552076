import assert from 'node:assert/strict';
import { test } from 'node:test';
import { understoodText } from '../../../../tests/proofreading/read-text.ts';
import { shownExact } from '../trial.ts';
import { interventionsIn } from './interventions.ts';
import { goalsIn } from './told-goals.ts';

const KNOWN = { names: [], words: new Set<string>() };

/** Each goal as it would be kept: its set, its verdict, its rule, and what it came to. */
async function goalsOf(text: string): Promise<string[]> {
  const { tables, sentences } = await understoodText(text);
  const interventions = interventionsIn(tables, sentences);
  return goalsIn(tables, { year: 2031, interventions, known: KNOWN }).map(({ goal: { set, id, verdict, rule }, outcome }) => {
    const limit = rule?.kind === 'limit' ? ` ${rule.relation} ${shownExact(rule.limit)}${rule.limitUnit ?? ''}` : '';
    return `${set} ${id}: ${verdict}${limit}${outcome === null ? '' : ` ${shownExact(outcome.value)} ${outcome.unit}`}`;
  });
}

const TABLE = `Årsredovisning 2031

Måluppfyllelse

Mål	Utfall	Bedömning
Minst 60 % av deltagarna ska gå vidare till arbete eller studier	64 %	Uppfyllt
Minst 25 deltagare ska påbörja en insats	19	Inte uppfyllt
Vi ska ordna sex frukostmöten	6 frukostmöten	Uppfyllt
Samverkan ska fördjupas	Pågår	Delvis uppfyllt`;

test('goals of a table get their verdict, and a rule with what they came to where a number tells that', async () => {
  assert.deepEqual(await goalsOf(TABLE), [
    'overgripande minst-60-av-deltagarna-ska-ga-vidare-till-arbete-eller-stud: uppfyllt minst 0,6% 0,64 procent',
    'overgripande minst-25-deltagare-ska-paborja-en-insats: inte minst 25 19 personer',
    'overgripande vi-ska-ordna-sex-frukostmoten: uppfyllt minst 6 6 antal',
    'overgripande samverkan-ska-fordjupas: delvis',
  ]);
});

test('goals below the name of an intervention are its own', async () => {
  const text = `Årsredovisning 2031

Deltagare 2031

Insats	Kvinnor	Män	Totalt
Lotsen	12	9	21
Steget	13	14	27
Totalt	25	23	48

Mål för Lotsen

Mål	Utfall	Bedömning
Minst 60 % av deltagarna ska gå vidare till arbete	55 %	Inte uppfyllt
Högst 10 % ska avbryta i förtid	8 %	Uppfyllt`;
  assert.deepEqual(await goalsOf(text), [
    'lotsen lotsen-minst-60-av-deltagarna-ska-ga-vidare-till-arbete: inte minst 0,6% 0,55 procent',
    'lotsen lotsen-hogst-10-ska-avbryta-i-fortid: uppfyllt hogst 0,1% 0,08 procent',
  ]);
});

test('what is met in part keeps what it came to, and has no rule that would say otherwise', async () => {
  const text = TABLE.replace('Inte uppfyllt', 'Delvis uppfyllt');
  assert.equal((await goalsOf(text))[1], 'overgripande minst-25-deltagare-ska-paborja-en-insats: delvis 19 personer');
});

test('a goal without a verdict is none, and a goal that stands twice is one', async () => {
  assert.equal((await goalsOf(`${TABLE}\n\nMåluppfyllelse\n\n${TABLE.split('\n').slice(4).join('\n')}`)).length, 4);
  assert.deepEqual(await goalsOf(TABLE.replace('\tDelvis uppfyllt', '\t')).then((goals) => goals.length), 3);
});
