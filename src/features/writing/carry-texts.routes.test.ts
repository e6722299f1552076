import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../tests/people/a-house.ts';
import { newSession, signedInAs } from '../../../tests/people/signed-in.ts';
import { listYears } from '../year-folder/year-settings.store.ts';
import { replaceSections } from './sections.store.ts';
import type { ChapterPlace } from './text.ts';
import { listTexts } from './texts.store.ts';
import { findLatest, insertVersion } from './versions.store.ts';
import { markOf } from './writing.form.ts';

const house = await openHouse();
const { database, key, base } = house;
const manager = await signedInAs(database, { role: 'forbundschef', association: key });
const [YEAR = assert.fail('no year')] = await database.read(key, listYears);
const NEXT = YEAR + 1;

const write = (place: ChapterPlace, markdown: string) =>
  database.change(key, (writer) =>
    insertVersion(writer, place, {
      number: 1,
      origin: 'written',
      markdown,
      mark: markOf(markdown),
      figures: [],
      keptAt: house.now(),
      keptBy: null,
    }),
  );

const textsOf = async (document: 'verksamhetsplan' | 'delarsrapport', year: number): Promise<Readonly<Record<string, string>>> => {
  const texts = await database.read(key, (reader) => listTexts(reader, { document, year }));
  return Object.fromEntries(texts.map(({ id, markdown }) => [id, markdown]));
};

test('the plan and the interim report of the next year begin with the last one’s texts, but for what is written already', async () => {
  const own = { id: 'eget-framtid', title: 'Framtid', after: 'vision', level: 2 };
  await database.change(key, (writer) => replaceSections(writer, { document: 'verksamhetsplan', year: YEAR }, [own]));
  await write({ document: 'verksamhetsplan', year: YEAR, chapter: 'vision' }, `Alla ska med, som {{rr.kostnader@${YEAR}}} visar.`);
  await write({ document: 'verksamhetsplan', year: YEAR, chapter: 'eget-framtid' }, 'Vi ser framåt.');
  await write({ document: 'delarsrapport', year: YEAR, chapter: 'inledning' }, 'Halva året har gått.');
  await write({ document: 'verksamhetsplan', year: NEXT, chapter: 'organisation' }, 'Skriven i förväg.');
  await write({ document: 'verksamhetsplan', year: YEAR, chapter: 'organisation' }, 'Gammal.');

  const ticked = new URLSearchParams(['uppdrag', 'insatser', 'mal', 'texter', 'jamforelser'].map((each) => ['med', each]));
  const started = await house.post(`${base}/nytt-ar`, ticked, await newSession(database, manager.person));
  assert.equal(started.status, 303);
  assert.deepEqual(await textsOf('verksamhetsplan', NEXT), {
    vision: `Alla ska med, som {{rr.kostnader@${NEXT}}} visar.`,
    organisation: 'Skriven i förväg.',
    'eget-framtid': 'Vi ser framåt.',
  });
  assert.deepEqual(await textsOf('delarsrapport', NEXT), { inledning: 'Halva året har gått.' });
  const vision = await database.read(key, (reader) => findLatest(reader, { document: 'verksamhetsplan', year: NEXT, chapter: 'vision' }));
  assert.equal(vision?.origin, 'carried');
  const history = await house.shown(`${base}/${NEXT}/texter/verksamhetsplan/vision/versioner`, manager.headers);
  assert.match(history.text, /Hämtad från förra årets dokument/);
});

test('texts that nobody asked for stay behind', async () => {
  const ticked = new URLSearchParams([['med', 'uppdrag']]);
  const started = await house.post(`${base}/nytt-ar`, ticked, await newSession(database, manager.person));
  assert.equal(started.status, 303);
  assert.deepEqual(await textsOf('verksamhetsplan', NEXT + 1), {});
});
