import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../tests/people/a-house.ts';
import { plansOf } from '../../../../tests/people/plans-of-a-house.ts';
import { signedInAs } from '../../../../tests/people/signed-in.ts';
import { hiddenFields, rowsShown } from '../../../../tests/plans/shown-table.ts';
import { adoptPlan, findPlan } from '../../budget/plan.store.ts';
import { changeYear } from '../../year-folder/changed-year.work.ts';

const house = await openHouse();
const { headers } = await signedInAs(house.database, { role: 'forbundschef', association: house.key });
const { at, send, pageText, table, begun } = plansOf(house, headers);
const ADOPTION = { dag: '2024-02-20', paragraf: '61', mote: 'Styrelsen' };

const CARRIED = 'Balanserat resultat (prel)';
const carried = async (year: number) => (await table(year)).get(CARRIED) ?? assert.fail();
const carriedIn = async (path: string) =>
  new Map(rowsShown((await house.shown(path, headers)).text, 'plan-tabell').map(([name = '', ...cells]) => [name, cells])).get(CARRIED);
const documentText = async () => (await house.shown(`${house.base}/2025/dokument/verksamhetsplan`, headers)).text.replaceAll('\u00a0', ' ');

/** The equity of 2023 becomes another in all of the association's books. */
const correctBooks = (from: string, to: string) =>
  house.database.change(house.key, (writer) =>
    changeYear(writer, 2024, (records) => ({
      ...records,
      bookFiles: records.bookFiles.map((file) => ({
        ...file,
        bytes: Buffer.from(Buffer.from(file.bytes).toString('latin1').replaceAll(`2091 ${from}`, `2091 ${to}`), 'latin1'),
      })),
    })),
  );

async function adopt(year: number): Promise<void> {
  const form = hiddenFields((await house.shown(`${at(year, '/faststall')}?version=1`, headers)).text, at(year, '/faststall'));
  for (const [name, text] of Object.entries(ADOPTION)) form.set(name, text);
  assert.equal((await send(at(year, '/faststall'), form)).status, 303);
}

test('an adopted plan that was left to the books is the same when they are corrected, on screen and in the document, and a new version is not', async () => {
  await begun(2025);
  const proposed = await carried(2025);
  const told = `Ingående i prognos 2024 är ${proposed[1]} kr enligt bokföringen`;
  assert.ok((await pageText(`${at(2025, '/faststall')}?version=1`)).includes(told), told);
  await adopt(2025);
  const document = await documentText();
  assert.deepEqual([proposed[1], document.includes('5 002 395')], ['5 002 394,85', true]);
  assert.deepEqual(await carried(2025), proposed);

  await correctBooks('-4600238.05', '-5600238.05');
  assert.deepEqual(await carried(2025), proposed);
  assert.equal(await documentText(), document);
  assert.doesNotMatch(await pageText(at(2025)), /lämnades till bokföringen/);

  assert.equal((await send(at(2025), { utga: 'version', version: '1' })).status, 303);
  assert.notEqual((await carriedIn(`${at(2025)}?version=2`))?.[1], proposed[1]);
  assert.deepEqual((await carriedIn(`${at(2025)}?version=1`))?.slice(0, 5), proposed);
});

test('the plan of the next year begins its budget before with what the adopted plan began with, whatever the books say since', async () => {
  assert.equal((await send(at(2026), { utga: 'fore' })).status, 303);
  const [budgetBefore] = await carried(2026);
  assert.equal(budgetBefore, (await carriedIn(`${at(2025)}?version=1`))?.[2]);
});

test('of what was adopted before the opening was kept it is said that the books tell it', async () => {
  await house.database.change(house.key, async (writer) => {
    const plan = (await findPlan(writer, 2025, 2)) ?? assert.fail();
    await adoptPlan(writer, plan, { on: '2024-02-21', paragraph: '1', meeting: 'Styrelsen' });
  });
  assert.match(await pageText(`${at(2025)}?version=2`), /lämnades till bokföringen och låstes inte/);
  assert.match(await documentText(), /lämnades till bokföringen och låstes inte/);
});

test('none of it was an error of the program', () => assert.deepEqual(house.incidents, []));
