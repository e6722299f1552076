import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../tests/people/a-house.ts';
import { signedInAs } from '../../../../tests/people/signed-in.ts';
import { hiddenFields, rowsShown } from '../../../../tests/plans/shown-table.ts';
import { findYear } from '../../year-folder/year-folder.store.ts';

const house = await openHouse();
const { headers } = await signedInAs(house.database, { role: 'ekonom', association: house.key });
const records = (year: number) => house.database.read(house.key, (reader) => findYear(reader, year));
const members = (await records(2024))?.members ?? assert.fail();
const towns = members.filter(({ kind }) => kind === 'kommun');
const at = (year: number, part = '') => `${house.base}/${year}/bidrag${part}`;
const text = async (path: string) => (await house.shown(path, headers)).text.replaceAll('\u00a0', ' ');

/** Every town weighs the same and can pay 100 000 kr, but the first one half of that. */
const asked = new URLSearchParams({
  nyckel: 'andelar',
  steg: '100',
  erbjudande: '9000000',
  ...Object.fromEntries(towns.map(({ id }) => [`andel-${id}`, '1'])),
  ...Object.fromEntries(towns.map(({ id }, index) => [`tak-${id}`, index === 0 ? '50 000' : '100 000'])),
});

test('a simulation is an address: it tells who sets the level and what is left, and keeps nothing', async () => {
  const page = await text(`${at(2026)}?${asked}`);
  const rows = rowsShown(page, 'kvar');
  const first = rows.find(([name]) => name === towns[0]?.name);
  assert.deepEqual(first?.slice(1), ['50 000', '50 000', '0', 'Sätter nivån']);
  assert.match(page, /Den svagaste medlemmen sätter nivån/);
  assert.match(page, /höjer sitt tak med 10 % till 55 000 kr/);
  assert.match(await text(at(2026)), /Ingen plan är sparad/);
});

test('a ceiling may be told in per cent of what was paid the year before', async () => {
  const before = (await records(2024))?.contributions.find(({ year, member }) => year === 2024 && member === towns[0]?.id)?.amountOre ?? 0;
  const wish = new URLSearchParams(asked);
  wish.set(`tak-${towns[0]?.id}`, '+10 %');
  const rows = rowsShown(await text(`${at(2025)}?${wish}`), 'kvar');
  const ceiling = rows
    .find(([name]) => name === towns[0]?.name)?.[1]
    ?.replaceAll(' ', '')
    .replace(',', '.');
  assert.ok(before > 0);
  assert.equal(Number(ceiling) * 1000, (before / 100) * 1100);
});

test('what is wrong and what is missing is told, and what was typed is kept', async () => {
  const wish = new URLSearchParams(asked);
  wish.set('erbjudande', 'mycket');
  const wrong = await text(`${at(2026)}?${wish}`);
  assert.match(wrong, /Statens erbjudande: skriv ett belopp/);
  assert.match(wrong, /value="mycket"/);
  assert.match(await text(`${at(2026)}?nyckel=folkmangd`), new RegExp(`${towns[0]?.name} saknar folkmängd`));
});

test('a plan is saved, put in the year’s records, and what stood there can be put back', async () => {
  const page = await text(`${at(2024)}?${asked}`);
  const before = (await records(2024))?.contributions;
  assert.equal((await house.post(at(2024), hiddenFields(page, at(2024)), headers)).status, 303);
  assert.deepEqual((await records(2024))?.contributions, before, 'a saved plan is not yet in the records');
  assert.match(await text(at(2024)), /Årets uppgifter har andra belopp/);

  assert.equal((await house.post(at(2024, '/lagg-in'), new URLSearchParams(), headers)).status, 303);
  const paid = (await records(2024))?.contributions.filter(({ year }) => year === 2024) ?? [];
  assert.equal(paid.find(({ member }) => member === towns[1]?.id)?.amountOre, 5_000_000);
  assert.match(await text(at(2024)), /Planen ligger i årets uppgifter/);

  assert.equal((await house.post(at(2024, '/aterstall'), new URLSearchParams(), headers)).status, 303);
  const amounts = (list: typeof before) => list?.map(({ year, member, amountOre }) => `${year} ${member} ${amountOre}`).toSorted();
  assert.deepEqual(amounts((await records(2024))?.contributions), amounts(before));
  assert.equal((await house.post(at(2024, '/aterstall'), new URLSearchParams(), headers)).status, 303);
  const again = (await records(2024))?.contributions.filter(({ year }) => year === 2024);
  assert.deepEqual(amounts(again), amounts(paid), 'what was put back can itself be undone');
});

test('a year that has not been begun can be planned, and its plan waits', async () => {
  const page = await text(`${at(2030)}?${asked}`);
  await house.post(at(2030), hiddenFields(page, at(2030)), headers);
  assert.match(await text(at(2030)), /är inte påbörjat än/);
  assert.equal((await house.post(at(2030, '/lagg-in'), new URLSearchParams(), headers)).status, 404);
});

test('the next year begins with the key and the shares of the one before, and none of its amounts', async () => {
  const page = await text(at(2031));
  assert.match(page, /Nyckel, andelar och avrundning är som i planen för 2030/);
  const valueOf = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(page)?.[1];
  assert.deepEqual([valueOf(`andel-${towns[0]?.id}`), valueOf(`tak-${towns[0]?.id}`), valueOf('erbjudande')], ['1', '', '']);
  assert.match(page, /value="andelar"[^>]* checked/);
  assert.doesNotMatch(await text(at(2032)), /är som i planen för/);
});

test('the quarters add up whatever is typed, and more than the whole is refused with what was typed', async () => {
  const id = towns[1]?.id ?? '';
  const row = async () => rowsShown(await text(at(2030)), 'rekvisition-tabell').find(([name]) => name === towns[1]?.name);
  assert.equal((await row())?.at(-1), '12 500');
  const sent = (first: string) => new URLSearchParams({ [`kvartal1-${id}`]: first, [`kvartal2-${id}`]: '0', [`kvartal3-${id}`]: '0' });
  assert.equal((await house.post(at(2030, '/kvartal'), sent('20 000'), headers)).status, 303);
  assert.equal((await row())?.at(-1), '30 000');
  const refused = await house.post(at(2030, '/kvartal'), sent('60 000'), headers);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /mer än hela bidraget/);
});

test('amounts that are not the law’s shares are warned of with the exact share, and saved', async () => {
  const wish = new URLSearchParams({
    nyckel: 'belopp',
    summa: '800 000',
    ...Object.fromEntries(towns.map(({ id }) => [`belopp-${id}`, '10 000'])),
  });
  const page = await text(`${at(2029)}?${wish}`);
  assert.match(page, /följer inte lagens fördelning/);
  assert.equal((await house.post(at(2029), hiddenFields(page, at(2029)), headers)).status, 303);
  assert.match(await text(at(2029)), /lagen säger 25 %/);
});
