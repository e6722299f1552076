import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteInLog } from '../../src/platform/database/log.ts';
import { openHouse } from '../people/a-house.ts';
import { signedInAs } from '../people/signed-in.ts';

const house = await openHouse();
const { database, key, base } = house;
const revisor = await signedInAs(database, { role: 'revisor', association: key });
const coach = await signedInAs(database, { role: 'coach', association: key, intervention: 'x' });
const page = `${base}/logg`;
const note = { association: key, person: coach.person, role: 'coach', event: 'counts.read' };
await database.change(key, async (writer) => {
  await noteInLog(writer, { ...note, subject: 'arbetsspar' });
  await noteInLog(writer, { ...note, subject: '=HYPERLINK("http://x")', event: 'people.invited' });
  await noteInLog(writer, { ...note, subject: '100%_x', purpose: 'nödåtkomst' });
});

const shown = async (query: string) => (await house.shown(`${page}${query}`, revisor.headers)).text;
const rowsIn = (text: string): number => [...text.matchAll(/<tr><td>/g)].length;

test('the log is searched by what people read: names of events, persons, subjects and days', async () => {
  const all = await shown('');
  assert.ok(all.includes('Läste en insats egna antal') && all.includes('Läste loggen') && all.includes('nödåtkomst'));
  assert.ok(!all.includes('counts.read'));
  assert.equal(rowsIn(await shown('?q=insats+EGNA')), 2);
  assert.equal(rowsIn(await shown('?q=arbetsspar')), 1);
  assert.equal(rowsIn(await shown('?q=100%25_')), 1, 'signs that mean something to the database mean themselves');
  assert.equal(rowsIn(await shown('?q=n%C3%B6d%C3%A5tkomst')), 1);
  assert.equal(rowsIn(await shown(`?person=${encodeURIComponent(coach.email)}`)), 3);
  assert.equal(rowsIn(await shown('?till=2001-01-01')), 0);
  assert.match(await shown('?q=finnsinte'), /visa hela loggen/);
  for (const odd of ['?fran=igår', '?sida=0', '?sida=999999', '?q=%00', `?q=${'x'.repeat(5_000)}`, '?person=%25%5C'])
    assert.equal((await house.get(`${page}${odd}`, revisor.headers)).status, 200, odd);
});

test('what was found is taken home as a file in which nothing is computed', async () => {
  const response = await house.get(`${page}?som=csv&q=bj%C3%B6d`, revisor.headers);
  assert.match(response.headers.get('content-disposition') ?? '', /logg-.*\.csv/);
  const text = await response.text();
  assert.match(text, /När;Vem;I uppdraget;Vad;Gällde;Ändamål;Rad i kedjan\n/);
  assert.match(text, /;Coach;Bjöd in någon;"'=HYPERLINK\(""http:\/\/x""\)";;\n/);
  assert.equal((await house.get(`${page}?som=xlsx`, revisor.headers)).status, 200);
});

test('everybody sees what they have done themselves, and nobody else’s', async () => {
  const { text } = await house.shown('/min-sida/logg', coach.headers);
  assert.equal(rowsIn(text), 3);
  const own = await house.shown('/min-sida/logg', revisor.headers);
  assert.ok(rowsIn(own.text) > 3 && !own.text.includes('arbetsspar'));
  assert.equal((await house.get(page, coach.headers)).status, 403);
  assert.match((await house.get('/min-sida/logg')).headers.get('location') ?? '', /logga-in/);
  const stranger = await signedInAs(database);
  assert.match((await house.shown('/min-sida/logg', stranger.headers)).text, /Inget står i loggen än/);
});
