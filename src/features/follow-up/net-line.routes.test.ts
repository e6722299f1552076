import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../tests/people/a-house.ts';
import { signedInAs } from '../../../tests/people/signed-in.ts';
import { rowsShown } from '../../../tests/plans/shown-table.ts';
import type { BudgetLine } from '../budget/budget.ts';
import { changeYear } from '../year-folder/changed-year.work.ts';

const house = await openHouse();
const { database, base, key } = house;
const { headers } = await signedInAs(database, { role: 'ekonom', association: key });
const shown = async (path: string) => (await house.shown(base + path, headers)).text;

/** Two interventions that cost 400 and 300 in each of two months; the first earns 100 in each by itself. */
const month = (number: string) => `#VER A ${Number(number)} 2024${number}15 x
{
#TRANS 4010 {6 P1} 400
#TRANS 3010 {6 P1} -100
#TRANS 4010 {6 P2} 300
#TRANS 1930 {} -600
}
`;
const SIE = `#FLAGGA 0
#SIETYP 4
#RAR 0 20240101 20241231
#DIM 6 Projekt
#OBJEKT 6 P1 Ett
#OBJEKT 6 P2 Tva
#KONTO 1930 Bank
#KONTO 3010 Intakter
#KONTO 4010 Kostnader
${month('01')}${month('02')}`;

const NOWHERE = { line: null, noteRow: null, activity: null, intervention: null, costRow: null, netRow: null, member: null };
const SOURCE = { file: 'x', line: null };
const line = (id: string, wish: Partial<BudgetLine>): BudgetLine => ({
  ...NOWHERE,
  year: 2024,
  id,
  name: id,
  kind: 'kostnad',
  amountOre: 360_000,
  grantedOre: null,
  isNet: false,
  source: SOURCE,
  ...wish,
});

const [first, second] = await database.change(key, async (writer) => {
  let ids: readonly string[] = [];
  await changeYear(writer, 2024, (records) => {
    ids = records.interventions.map(({ id }) => id);
    const rule = (prefix: string, object: string, intervention: string) => ({
      ...NOWHERE,
      prefix,
      object: { dimension: '6', object },
      intervention,
      incomeKind: null,
      assetPart: null,
      comment: null,
      source: SOURCE,
    });
    return {
      ...records,
      bookFiles: [{ name: 'a.se', bytes: new TextEncoder().encode(SIE) }],
      accountRules: [rule('', 'P1', ids[0] ?? ''), rule('', 'P2', ids[1] ?? '')],
      budget: [
        line('Nettoraden', { intervention: ids[0] ?? null, isNet: true }),
        line('Bruttoraden', { intervention: ids[1] ?? null }),
        line('Nettokansliet', { isNet: true }),
      ],
    };
  });
  return ids;
});

test('a net line is compared net: its intervention’s own incomes are taken off in actual, forecast and deviation', async () => {
  const rows = new Map(rowsShown(await shown('/2024/uppfoljning'), 'rader').map((cells) => [cells[0] ?? '', cells]));
  const [, , budget, , actual, , , forecast, deviation, light] = rows.get('Nettoraden (netto)') ?? assert.fail([...rows.keys()].join());
  assert.deepEqual([budget, actual, forecast, deviation, light], ['3 600', '600', '3 600', '0', 'Grön Inom 5 %']);
  assert.equal(rows.get('Bruttoraden')?.[4], '600');
  assert.equal(
    [...rows.keys()].some((name) => name.startsWith('Utan budgetrad')),
    false,
    'no income is left without a line',
  );
  assert.match(await shown('/2024/uppfoljning/Nettoraden'), /Budgeten är netto\. Utfall och prognos är kostnaderna minus/);
});

test('a net line that names no intervention is compared gross, says so, and has no colour', async () => {
  const page = await shown('/2024/uppfoljning');
  assert.match(page, /Nettokansliet \(netto, jämförs brutto\)[\s\S]*?Bedöms inte/);
  assert.match(await shown('/2024/uppfoljning/Nettokansliet'), /Dess egna intäkter går därför inte att räkna av/);
});

test('the intervention stands net beside its budget, and what it has cost stands gross where members ask to be paid for it', async () => {
  const parts = rowsShown(await shown('/2024/uppfoljning'), 'insatser');
  assert.match(parts.find(([name]) => name?.endsWith('(netto)'))?.join(' ') ?? '', /3 600 600 600/);
  const money = await shown(`/2024/insatspengar/${first}`);
  assert.match(money.replaceAll('\u00a0', ' '), /Bokfört[\s\S]{0,60}?800 kr/);
  assert.ok(second !== undefined);
});

test('the interim report’s income statement is gross, so what a net line takes off stands among the incomes there', async () => {
  const foreseen = async (id: string) => (await shown(`/2024/dokument/delarsrapport/siffror/${id}@prognos2024`)).replaceAll('\u00a0', ' ');
  assert.match(await foreseen('rr.intakter'), /Nettoraden, egna intäkter[\s\S]*?400,00/);
  // Of the costs until June, 800 of them, a year is twice as much; the page shows costs with minus.
  assert.match(await foreseen('rr.kostnader'), /Nettoraden<[\s\S]*?1 600,00/);
});

test('none of it was an error of the program', () => assert.deepEqual(house.incidents, []));
