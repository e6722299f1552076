import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { folderWith } from '../../../tests/support/a-folder.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { findAssociation, listAssociations } from '../associations/association.store.ts';
import { listMembers } from '../associations/member.store.ts';
import { listVouchers } from '../ledger/ledger.store.ts';
import { findYear, importYear } from './year-folder.store.ts';
import { listYears } from './year-settings.store.ts';
import { readYearToKeep } from './year-to-keep.form.ts';
import type { YearToKeep } from './year-to-keep.ts';

const database = await testDatabase();

const yearOf = (changes: Parameters<typeof folderWith>[0] = {}): YearToKeep => {
  const { value } = readYearToKeep(folderWith(changes));
  assert.ok(value !== null);
  return value;
};
const keep = (year: YearToKeep) => database.installation.change((installation) => importYear(installation, year));
const keyOf = async (id: string) => {
  const association = await database.installation.read((installation) => findAssociation(installation, id));
  assert.ok(association !== undefined);
  return association.key;
};
const kept = async (id: string, year: number) => database.read(await keyOf(id), (reader) => findYear(reader, year));

beforeEach(() => database.installation.change(({ db }) => db.deleteFrom('associations').execute()));

test('a folder that is imported is kept whole, with its vouchers', async () => {
  const year = yearOf();
  assert.equal(await keep(year), 'kept');
  assert.deepEqual(await kept('exempelbygden', 2023), year.records);
  const [voucher, ...others] = await database.read(await keyOf('exempelbygden'), (reader) =>
    listVouchers(reader, 2023, { series: 'A', number: '1' }),
  );
  assert.deepEqual(others, []);
  assert.deepEqual(voucher, {
    file: 'bokforing/2023.se',
    series: 'A',
    number: '1',
    date: '2023-02-01',
    text: 'Bidrag',
    postings: [
      { account: '1930', amountOre: 10_000, text: '', line: 14 },
      { account: '3010', amountOre: -10_000, text: '', line: 15 },
    ],
  });
});

test('the same folder again changes nothing', async () => {
  await keep(yearOf());
  assert.equal(await keep(yearOf()), 'unchanged');
  assert.equal(await keep(yearOf({ 'kodlistor.csv': '# Samma\nlista;kod;namn\navslutsorsak;arbete;Arbete eller studier\n' })), 'unchanged');
});

test('a changed folder replaces the year, and leaves nothing of the old one', async () => {
  await keep(yearOf());
  const changed = yearOf({ 'deltagare.csv': null, 'bokforing/2023.se': 'tom\n' });
  assert.equal(await keep(changed), 'kept');
  assert.deepEqual(await kept('exempelbygden', 2023), changed.records);
  assert.deepEqual(
    await database.read(await keyOf('exempelbygden'), (reader) => listVouchers(reader, 2023, { series: 'A', number: '1' })),
    [],
  );
});

test('an import that fails half-way leaves the year as it was', async () => {
  const year = yearOf();
  await keep(year);
  const broken = yearOf({ 'kodlistor.csv': null });
  const [count] = broken.records.participantCounts;
  assert.ok(count !== undefined);
  const records = { ...broken.records, participantCounts: [{ ...count, intervention: 'finns-inte' }] };
  await assert.rejects(keep({ ...broken, records }), /foreign key/);
  assert.deepEqual(await kept('exempelbygden', 2023), year.records);
});

test('the years and the associations do not mix', async () => {
  const sheet = (id: string, year: number) => ({
    'arsmapp.yaml': `format: samband-arsmapp/1\nforbund: { id: ${id}, namn: ${id} ${year}, kortnamn: ${id} }\nar: ${year}\nkontoplan: bas\n`,
  });
  for (const [id, year] of [
    ['aby', 2023],
    ['aby', 2022],
    ['bby', 2023],
  ] as const)
    await keep(yearOf(sheet(id, year)));
  assert.deepEqual(
    (await database.installation.read(listAssociations)).map((each) => each.name),
    ['aby 2023', 'bby 2023'],
  );
  assert.equal((await kept('aby', 2022))?.association.name, 'aby 2022');
  assert.deepEqual(await database.read(await keyOf('aby'), listYears), [2023, 2022]);
  const members = await database.read(await keyOf('bby'), (reader) => listMembers(reader, 2023));
  assert.equal(members.length, 3);
  assert.equal(await kept('bby', 2022), undefined);
});
