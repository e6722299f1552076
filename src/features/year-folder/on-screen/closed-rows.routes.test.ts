import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../tests/people/a-house.ts';
import { signedInAs } from '../../../../tests/people/signed-in.ts';
import { readFolder, STORBYGDEN } from '../../../../tests/years/kept-folder.ts';
import { exact } from '../../../shared/exact.ts';
import { changeYear } from '../changed-year.work.ts';
import { findYear } from '../year-folder.store.ts';

const house = await openHouse();
const { year } = readFolder(STORBYGDEN).records;
const sheet = `${house.base}/${year}/uppgifter/uppgifter`;
const [accountant, manager] = await Promise.all(
  (['ekonom', 'forbundschef'] as const).map((role) => signedInAs(house.database, { role, association: house.key })),
);
assert.ok(accountant && manager);

const fact = (id: string, unit: string, value: number) => ({
  id,
  year,
  label: `Namnet på ${id}`,
  value: exact(value),
  unit,
  decimals: 0,
  population: null,
  period: null,
  remark: null,
  source: { file: 'uppgifter.csv', line: null },
});
await house.database.change(house.key, (writer) =>
  changeYear(writer, year, (records) => ({
    ...records,
    facts: [fact('hyra', 'kr', 90_000), fact('i-praktik', 'personer', 3), fact('andel', 'procent', 40)],
  })),
);
const kept = async () => (await house.database.read(house.key, (reader) => findYear(reader, year)))?.facts.map(({ id }) => id);
const shown = async (who: typeof manager) => (await house.shown(sheet, who.headers)).text;
const began = (text: string) => /name="fran" value="([^"]+)"/.exec(text)?.[1] ?? assert.fail();
const row = (place: number, [id, value, unit]: readonly [id: string, value: string, unit: string]): [string, string][] =>
  Object.entries({ id, ar: String(year), namn: `Namnet på ${id}`, varde: value, enhet: unit }).map(([name, cell]) => [
    `r${place}.${name}`,
    cell,
  ]);

test('a row that may tell few people is shown to those who may see counts, and to nobody else', async () => {
  assert.match(await shown(manager), /Namnet på i-praktik/);
  const text = await shown(accountant);
  assert.match(text, /Namnet på hyra/);
  assert.doesNotMatch(text, /i-praktik/);
  assert.match(text, /En rad kan gälla få personer och står här bara för förbundschefen och revisorn/);
});

test('what is saved without seeing it leaves it where it stood', async () => {
  const form = new URLSearchParams([
    ['fran', began(await shown(accountant))],
    ...row(0, ['hyra', '95000', 'kr']),
    ...row(1, ['andel', '40', 'procent']),
  ]);
  assert.equal((await house.post(sheet, form, accountant.headers)).status, 303);
  assert.deepEqual(await kept(), ['hyra', 'i-praktik', 'andel']);
});

test('the mark of what was shown says nothing of what was not', async () => {
  const before = began(await shown(accountant));
  await house.database.change(house.key, (writer) =>
    changeYear(writer, year, (records) => ({
      ...records,
      facts: records.facts.map((each) => (each.id === 'i-praktik' ? { ...each, value: exact(2) } : each)),
    })),
  );
  assert.equal(began(await shown(accountant)), before);
});

test('a fault is told with the row that was typed, and what clashes with a closed row without its words', async () => {
  const form = (id: string) =>
    new URLSearchParams([
      ['fran', formBegan],
      ...row(0, ['hyra', 'mycket', 'kr']),
      ...row(1, ['andel', '40', 'procent']),
      ...row(2, [id, '1', 'kr']),
    ]);
  const formBegan = began(await shown(accountant));
  const wrong = await house.post(sheet, form('ny'), accountant.headers);
  assert.equal(wrong.status, 422);
  assert.match(await wrong.text(), /Rad 1\. /);
  const clash = await (await house.post(sheet, form('i-praktik'), accountant.headers)).text();
  assert.match(clash, /Rad 3\. Det du skrev går inte ihop med en rad om personer/);
  assert.doesNotMatch(clash, /finns redan på rad/);
  // The closed row stands between them in the file.
  const twice = new URLSearchParams([
    ['fran', formBegan],
    ...row(0, ['hyra', '1', 'kr']),
    ...row(1, ['andel', '40', 'procent']),
    ...row(2, ['andel', '41', 'procent']),
  ]);
  const again = await (await house.post(sheet, twice, accountant.headers)).text();
  assert.match(again, /Rad 3\. Raden för Id andel, År \d{4} finns redan på rad 2\./);
  assert.deepEqual(await kept(), ['hyra', 'i-praktik', 'andel']);
});

test('what stood before is taken back with what is closed as it is now', async () => {
  const text = await shown(accountant);
  const [, version = ''] = /name="version" value="([^"]+)"/.exec(text) ?? [];
  const back = await house.post(`${sheet}/tillbaka`, new URLSearchParams({ version, fran: began(text) }), accountant.headers);
  assert.equal(back.status, 303, await back.text());
  const facts = (await house.database.read(house.key, (reader) => findYear(reader, year)))?.facts ?? [];
  assert.deepEqual(
    facts.map(({ id, value }) => [id, Number(value.numerator)]),
    [
      ['hyra', 90_000],
      ['i-praktik', 2],
      ['andel', 40],
    ],
  );
});

test('a row that was written otherwise before it was closed is not taken back by whoever may not see it', async () => {
  await house.database.change(house.key, (writer) =>
    changeYear(writer, year, (records) => ({ ...records, facts: [fact('hyra', 'kr', 90_000), fact('avhopp', 'kr', 3)] })),
  );
  const form = new URLSearchParams([
    ['fran', began(await shown(manager))],
    ...row(0, ['hyra', '91000', 'kr']),
    ...row(1, ['avhopp', '3', 'personer']),
  ]);
  assert.equal((await house.post(sheet, form, manager.headers)).status, 303);
  const text = await shown(accountant);
  for (const [, version = ''] of text.matchAll(/name="version" value="([^"]+)"/g)) {
    const answer = await house.post(`${sheet}/tillbaka`, new URLSearchParams({ version, fran: began(text) }), accountant.headers);
    assert.doesNotMatch(await answer.text(), /value="3"/);
    if (answer.status === 303) break;
  }
  const facts = (await house.database.read(house.key, (reader) => findYear(reader, year)))?.facts ?? [];
  assert.equal(facts.find(({ id }) => id === 'avhopp')?.unit, 'personer');
});

test('how many came to what an intervention arranged is closed too', async () => {
  const event = { date: '2024-05-02', kind: 'utbildning', name: 'Träff i insatsen', intervention: 'steget', participants: 2, remark: null };
  await house.database.change(house.key, (writer) =>
    changeYear(writer, year, (records) => {
      const [known = assert.fail('no event')] = records.events;
      return { ...records, events: [{ ...known, ...event }] };
    }),
  );
  const events = `${house.base}/${year}/uppgifter/handelser`;
  assert.match((await house.shown(events, manager.headers)).text, /Träff i insatsen/);
  assert.doesNotMatch((await house.shown(events, accountant.headers)).text, /Träff i insatsen/);
  assert.match(
    (await house.shown(`${house.base}/${year}/uppgifter`, accountant.headers)).text,
    /Möten och händelser<\/a> <span class="quiet">inget ifyllt/,
  );
});

test('an open event that is called as a closed one is shown, and both are there after a save', async () => {
  const events = `${house.base}/${year}/uppgifter/handelser`;
  await house.database.change(house.key, (writer) =>
    changeYear(writer, year, (records) => {
      const [closed = assert.fail('no event')] = records.events;
      return { ...records, events: [closed, { ...closed, intervention: null, participants: null }] };
    }),
  );
  const { text } = await house.shown(events, accountant.headers);
  assert.match(text, /Träff i insatsen/);
  const form = new URLSearchParams({
    fran: began(text),
    'r0.datum': '2024-05-02',
    'r0.slag': 'utbildning',
    'r0.namn': 'Träff i insatsen',
    'r0.anmarkning': 'Ny.',
  });
  assert.equal((await house.post(events, form, accountant.headers)).status, 303);
  const kept = (await house.database.read(house.key, (reader) => findYear(reader, year)))?.events ?? [];
  assert.deepEqual(
    kept.map(({ participants }) => participants),
    [2, null],
  );
});

test('a save that changes nothing is told in the log as a look', async () => {
  const text = await shown(manager);
  const facts = (await house.database.read(house.key, (reader) => findYear(reader, year)))?.facts ?? [];
  const rows = facts.flatMap(({ id, value, unit }, place) => row(place, [id, String(value.numerator), unit]));
  const latest = () =>
    house.database.read(house.key, ({ db }) =>
      db
        .selectFrom('log_entries')
        .select('event')
        .where('subject', 'like', '%uppgifter')
        .orderBy('noted_at', 'desc')
        .limit(1)
        .executeTakeFirst(),
    );
  assert.equal((await house.post(sheet, new URLSearchParams([['fran', began(text)], ...rows]), manager.headers)).status, 303);
  assert.equal((await latest())?.event, 'record.revise');
});
