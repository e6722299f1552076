import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongIn } from '../../../../tests/proofreading/both-ways.ts';
import { assertFound, assertHolds, withChange } from '../../../../tests/proofreading/one-change.ts';
import { proofreadText, whatWasFound } from '../../../../tests/proofreading/read-text.ts';

const REPORT = `Årsredovisning 2023

Måluppfyllelse

Mål	Utfall	Måluppfyllelse
Minst 50 % av deltagarna i Växthuset ska uppleva bättre hälsa	21 av 30 svarande upplever bättre hälsa	Uppfyllt
Minst sex kunskapsdialoger ska genomföras under 2023	Fyra dialoger har genomförts	Inte uppfyllt
Minst 60 % av deltagarna ska vara nöjda med stödet	52 % är nöjda med stödet	Ej uppnått
Högst 10 % av deltagarna ska avbryta i förtid	7 % avbröt i förtid	Uppfyllt
Fler anmälningar till utbildningen än föregående år	41 anmälningar jämfört med 35 i fjol	Uppfyllt
Samverkan ska vara välkänd hos alla parter	Hälften av parterna känner till den	Delvis uppfyllt

Tre av de sex målen är uppfyllda och två mål är inte uppfyllda.

Arbete och studier

Minst 40 % av dem som avslutas ska gå till arbete eller studier. Av de 25 som avslutades gick 12 till arbete eller studier. Målet är uppnått.
`;

test('verdicts that follow from outcome and target, and counts that follow from the verdicts, give no finding', async () => {
  await assertHolds(REPORT, { bedömning: 6, antal: 3 });
});

test('a goal that is said to be met though its outcome is below the target is found, with both', async () => {
  await assertFound(REPORT, ['Minst 60 %', 'Ej uppnått', 'Uppnått'], { is: 'fel bedömning', says: ['"Uppnått"', '52 %', '60 %'] });
  await assertFound(REPORT, ['Minst 60 %', '52 %', '62 %'], { is: 'fel bedömning', says: ['"Ej uppnått"', '62 %', '60 %'] });
});

test('an outcome that is told as so many of so many is worked out before it is compared', async () => {
  await assertFound(REPORT, ['Minst 50 %', '21 av 30', '12 av 30'], {
    is: 'fel bedömning',
    says: ['"Uppfyllt"', '12 av 30 är 40 %', '50 %', 'inte uppfyllt'],
  });
});

test('a target that is a number of things is compared with the number of the same things', async () => {
  await assertFound(REPORT, ['Minst sex', 'Fyra dialoger', 'Åtta dialoger'], {
    is: 'fel bedömning',
    says: ['Inte uppfyllt', 'Åtta mot sex'],
  });
  await assertHolds(withChange(REPORT, ['Minst sex', 'Fyra dialoger', 'Fyra workshoppar']), { bedömning: 5 });
});

test('what shall be at most something is met when it is less', async () => {
  await assertFound(REPORT, ['Högst 10 %', '7 %', '17 %'], { is: 'fel bedömning', says: ['"Uppfyllt"', '17 %', '10 %'] });
});

test('an outcome that is just the target is met', async () => {
  await assertHolds(withChange(REPORT, ['Högst 10 %', '7 %', '10 %']), { bedömning: 6 });
  await assertFound(REPORT, ['Minst 60 %', '52 %', '60 %'], { is: 'fel bedömning', says: ['Ej uppnått', '60 %'] });
});

test('what shall be more than the year before is compared with the year before', async () => {
  await assertFound(REPORT, ['Fler anmälningar', '41', '31'], { is: 'fel bedömning', says: ['"Uppfyllt"', '31 mot 35'] });
});

test('a goal that is met in part, or not judged, is not compared with its outcome', async () => {
  const text = withChange(REPORT, ['Minst 60 %', 'Ej uppnått', 'Delvis uppfyllt']);
  const { checks } = await proofreadText(text);
  assert.equal(checks.filter(({ kind }) => kind === 'bedömning').length, 5);
});

test('the number of goals, of met ones and of others is counted in the table', async () => {
  const row = 'Tre av de sex';
  const alsoAt = ['Minst 50 %'];
  await assertFound(REPORT, [row, 'Tre', 'Fyra'], { is: 'troligt fel antal', says: ['Fyra', '3 mål som är uppfyllda'], alsoAt });
  await assertFound(REPORT, [row, 'de sex', 'de sju'], { is: 'troligt fel antal', says: ['sju', '6 mål'], alsoAt });
  await assertFound(REPORT, [row, 'två', 'tre'], { is: 'troligt fel antal', says: ['tre', '2 mål som inte är uppfyllda'], alsoAt });
});

test('a count that is right by the outcomes is not blamed for a verdict in the table that is wrong', async () => {
  const found = await whatWasFound(withChange(REPORT, ['Minst 60 %', 'Ej uppnått', 'Uppnått']));
  assert.equal(found.length, 1);
  assert.match(found[0] ?? '', /^fel bedömning: /);
});

test('a goal in running text is compared with the outcome and the verdict that follow it', async () => {
  const row = 'Minst 40 %';
  await assertFound(REPORT, [row, 'gick 12', 'gick 8'], { is: 'troligt fel bedömning', says: ['uppfyllt', '8 av 25, 32 %'] });
  await assertFound(REPORT, [row, 'är uppnått', 'är inte uppnått'], {
    is: 'troligt fel bedömning',
    says: ['inte uppfyllt', '12 av 25, 48 %'],
  });
});

test('how far something may be from its budget is not how much of it was used', async () => {
  const text =
    'Mål\tUtfall\tUppfyllt\nEget kapital högst 20 % av bidragen\t16,7 %\tja\nInsatsernas utfall avviker högst 5 % från budget\t97,8 % av budget\tja';
  assert.deepEqual((await proofreadText(text)).findings, []);
});

test('a goal that nobody may miss is met by how many do', async () => {
  const table = 'Mål\tUtfall\tBedömning\nIngen insats avviker mer än 5 % från sin budget\tTvå av sju avviker mer\tEj uppnått';
  assert.deepEqual(await wrongIn(`Årsredovisning 2031\n\nMåluppföljning\n\n${table}`), []);
});
