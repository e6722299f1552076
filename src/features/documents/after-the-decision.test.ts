import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openHouse } from '../../../tests/people/a-house.ts';
import { signedInAs } from '../../../tests/people/signed-in.ts';
import { closePdf } from '../../platform/documents/pdf/pdf.ts';
import { changeYear } from '../year-folder/changed-year.work.ts';
import { listSealed } from './sealing/sealed.store.ts';

after(closePdf);

const house = await openHouse();
const { database, base, key } = house;
const YEAR = 2024;
const all = `${base}/${YEAR}/dokument`;
const manager = await signedInAs(database, { role: 'forbundschef', association: key });
const editor = await signedInAs(database, { role: 'redaktor', association: key });
const member = await signedInAs(database, { role: 'styrelse', association: key });

const DECISION = { dag: '2024-02-12', dagen: 'ja', mote: 'styrelsens sammanträde', paragraf: '12', diarienummer: '' };
const adopt = (fields: Readonly<Record<string, string>> = {}) =>
  house.post(`${all}/arsredovisning/faststall`, new URLSearchParams({ ...DECISION, ...fields }), manager.headers);
const sealedNow = () => database.read(key, (reader) => listSealed(reader, YEAR));
const reportJson = async () => {
  const text = await (await house.get(`${base}/${YEAR}/arsredovisning.json`, manager.headers)).text();
  return JSON.parse(text) as { draft: boolean; document: { coverLines: string[] } };
};

test('a day that has not come is refused, and one before the year has ended must be said to be right', async () => {
  assert.match(await (await adopt({ dag: '2024-03-02' })).text(), /Dagen har inte kommit än/);
  const asked = await (await adopt({ dag: '2024-02-13', dagen: '' })).text();
  assert.match(asked, /Året har inte tagit slut den dagen/);
  assert.match(asked, /Dagen är rätt/);
  assert.doesNotMatch((await house.shown(`${all}/arsredovisning/faststall`, manager.headers)).text, /Dagen är rätt/);
  assert.deepEqual(await sealedNow(), []);
});

test('the year leads to the adopted report, and today’s report says that it is another', async () => {
  const page = (await adopt()).headers.get('location') ?? assert.fail('not adopted');
  const overview = (await house.shown(`${base}/${YEAR}`, member.headers)).text;
  assert.ok(overview.includes(`href="${page}"`));
  assert.match(overview, /Läs den fastställda årsredovisningen/);
  assert.match(overview, /<span class="tag tag-final">Fastställd<\/span>/);
  const { text } = await house.shown(`${base}/${YEAR}/arsredovisning`, member.headers);
  assert.match(text, /Styrelsen fastställde årsredovisningen 12.februari.2024\. Det här är underlaget som det ser ut i dag/);
  assert.doesNotMatch(text, /Underlaget har ändrats/);
  assert.equal((await reportJson()).draft, false);
  assert.match((await house.shown(`${base}/${YEAR}/bokforing`, manager.headers)).text, /ändrar inte det fastställda dokumentet/);
});

test('a year that changes after the decision stays adopted, and its report of today claims no decision', async () => {
  await database.change(key, (writer) =>
    changeYear(writer, YEAR, (records) => ({
      ...records,
      texts: records.texts.map((text) => ({ ...text, markdown: `${text.markdown}\n\nNytt.` })),
    })),
  );
  const { text } = await house.shown(`${base}/${YEAR}/arsredovisning`, member.headers);
  assert.match(text, /Underlaget har ändrats efter beslutet/);
  assert.match(text, /<span class="tag tag-final">Fastställd<\/span>/);
  assert.doesNotMatch(text, /Beslutad av styrelsen/);
  const { draft, document } = await reportJson();
  assert.equal(draft, true);
  assert.ok(document.coverLines.includes('Ändrad efter beslutet, inte beslutad'));
});

test('a version that has been replaced is neither signed nor published, and leads to the one that holds', async () => {
  assert.equal((await adopt({ dag: '2024-02-20', paragraf: '20' })).status, 303);
  const [newest] = await sealedNow();
  const page = `${all}/${(await sealedNow()).at(-1)?.id}`;
  const { text } = await house.shown(page, member.headers);
  assert.ok(text.includes(`href="${all}/${newest?.id}"`));
  assert.doesNotMatch(text, /Skriv under som/);
  const seat = newest?.seats[1]?.id ?? assert.fail('no second seat');
  const signing = await house.post(`${page}/skriv-under`, new URLSearchParams({ plats: seat, intygar: 'ja' }), member.headers);
  const publishing = await house.post(`${page}/publicera`, new URLSearchParams(), editor.headers);
  for (const response of [signing, publishing]) {
    assert.equal(response.status, 422);
    assert.match(await response.text(), /Version 2 har ersatt den här/);
  }
});

test('none of it was an error of the program', () => assert.deepEqual(house.incidents, []));
