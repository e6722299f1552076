import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../tests/people/a-house.ts';
import { signedInAs } from '../../../tests/people/signed-in.ts';
import { readCsv } from '../../platform/files/csv.ts';
import { parseKronor } from '../../shared/money.ts';
import { changeYear, keepNewYear } from '../year-folder/changed-year.work.ts';
import { findYear } from '../year-folder/year-folder.store.ts';

const house = await openHouse();
const { database, base, key } = house;
const page = `${base}/2024/uppfoljning`;
const ekonom = await signedInAs(database, { role: 'ekonom', association: key });
const manager = await signedInAs(database, { role: 'forbundschef', association: key });
const shown = async (path = '', who = ekonom) => (await house.shown(page + path, who.headers)).text.replaceAll('\u00a0', ' ');
const post = (path: string, fields: Readonly<Record<string, string>>, who = ekonom) =>
  house.post(`${page}/${path}`, new URLSearchParams(fields), who.headers);
const amount = (text: string): number => {
  const read = parseKronor(text);
  return read.ok ? read.value : assert.fail(text);
};
const from = (text: string): string => /name="fran" value="([^"]*)"/.exec(text)?.[1] ?? assert.fail();

test('the year is seen from its latest month, else from the one that is asked for, down to the accounts', async () => {
  const whole = await shown();
  assert.match(whole, /Resultatet till och med december är −180 817 kr/);
  assert.match(whole, /Utan budgetrad: verksamhetens kostnader/);
  assert.match(await shown('?manad=6'), /Budget till och med juni/);
  const row = await shown('/kompassen?manad=6');
  assert.match(row, /href="\/storbygden\/2024\/konton\/401020\?objekt=1%3A20&amp;objekt=6%3AP110"/);
  assert.match(row, /juni<\/th><td class="number">1 690 000<\/td>/);
  assert.equal((await house.get(`${page}/finns-inte`, ekonom.headers)).status, 404);
});

test('every row is had as a file, to the öre, and comes to the result', async () => {
  const response = await house.get(`${page}?som=csv`, ekonom.headers);
  const [head = [], ...rows] = readCsv(await response.text()).rows.map(({ cells }) => cells);
  const place = head.indexOf('Utfall till och med december');
  const kind = head.indexOf('Slag');
  const ore = rows.map((cells) => amount(cells[place] ?? '') * (cells[kind] === 'Kostnad' ? -1 : 1));
  assert.equal(
    ore.reduce((sum, each) => sum + each, 0),
    -18_081_653,
  );
});

test('what is new since the board met is told, and since another day when it is asked for', async () => {
  // The tests' day is 1 March 2024, and the board met on 9 February.
  assert.match(await shown(), /Bokfört efter 9 februari 2024/);
  assert.match(await shown(`?sedan=2024-12-31`), /Inget är bokfört efter 31 december 2024/);
});

test('until the year’s first meeting the latest one is last year’s', async () => {
  await database.change(key, async (writer) => {
    const own = (await findYear(writer, 2024)) ?? assert.fail();
    const [event] = own.events;
    const meeting = { ...(event ?? assert.fail()), kind: 'styrelsemote', date: '2023-12-08' };
    await keepNewYear(writer, { ...own, year: 2023, bookFiles: [], events: [meeting] });
  });
  const { before } =
    (await database.change(key, (writer) =>
      changeYear(writer, 2024, (records) => ({ ...records, events: records.events.filter(({ kind }) => kind !== 'styrelsemote') })),
    )) ?? assert.fail();
  assert.match(await shown(), /Bokfört efter 8 december 2023/);
  await database.change(key, (writer) => changeYear(writer, 2024, () => before));
});

test('budget lines that the books cannot tell apart are named, with where they are tied', async () => {
  const loose = { intervention: null, member: null, costRow: null, noteRow: null, activity: null, line: null };
  const keep = await database.change(key, (writer) =>
    changeYear(writer, 2024, (records) => ({
      ...records,
      budget: records.budget.map((line) => (['kompassen', 'kansli'].includes(line.id) ? { ...line, ...loose } : line)),
    })),
  );
  assert.match(await shown(), /saknar egen koppling till konton: [\s\S]*?href="\/storbygden\/2024\/uppgifter\/budget">Beslutad budget/);
  await database.change(key, (writer) => changeYear(writer, 2024, () => keep?.before ?? assert.fail()));
});

test('a forecast of one’s own needs an amount and a reason, and counts in the result', async () => {
  const about = { rad: 'kansli', manad: '6', fran: from(await shown('/kansli?manad=6')) };
  const wrong = await post('prognos', { ...about, metod: 'egen', belopp: 'lagom', skal: '' });
  const told = await wrong.text();
  assert.deepEqual(
    [wrong.status, /Skriv beloppet/.test(told), /Skriv varför/.test(told), /value="lagom"/.test(told)],
    [422, true, true, true],
  );
  assert.equal((await post('prognos', { ...about, metod: 'egen', belopp: '4 000 000', skal: 'Vakant tjänst' })).status, 303);
  const row = await shown('/kansli?manad=6');
  assert.match(row, /4 000 000 kr<\/span> <span class="quiet">enligt egen bedömning/);
  assert.match(row, /Vakant tjänst/);
  const known = await shown('/kansli?manad=12');
  assert.match(known, /Hela året är bokfört, så prognosen är utfallet/);
  assert.match(known, /4 000 000 kr: Vakant tjänst/);
  assert.match(await shown('?manad=12'), /Resultatet till och med december är −180 817 kr, mot budgeterade .* kr. Hela året/);
});

test('one way of spreading the budget is told, and the colours’ limits once', async () => {
  const text = await shown('?manad=6');
  assert.equal(text.match(/Budgeten fram till månaden är/g)?.length, 1);
  assert.equal(text.match(/grönt inom 5 %/g)?.length, 1);
  assert.match(await shown('/kansli?manad=6'), /Budget till och med juni[\s\S]*?(?:förra årets utfall på raden|en tolftedel)/);
});

test('two who change the same forecast lose nothing of each other’s', async () => {
  const seen = from(await shown('/fia?manad=6'));
  const wish = { rad: 'fia', manad: '6', fran: seen, metod: 'egen', belopp: '800 000', skal: 'Min bedömning' };
  assert.equal((await post('prognos', wish)).status, 303);
  const late = await post('prognos', { ...wish, belopp: '900 000', skal: 'Chefens bedömning' }, manager);
  const text = (await late.text()).replaceAll('\u00a0', ' ');
  assert.equal(late.status, 422);
  for (const words of [/ändrade prognosen/, /800 000 kr: Min bedömning/, /value="900 000"/, /Chefens bedömning/]) assert.match(text, words);
  assert.equal((await post('prognos', { ...wish, fran: from(text), belopp: '900 000', skal: 'Chefens bedömning' }, manager)).status, 303);
  assert.match(await shown('/fia?manad=6'), /Chefens bedömning[\s\S]*Min bedömning/);
});

test('comments stand beside each other, and one takes back one’s own only', async () => {
  await Promise.all([
    post('kommentar', { rad: 'arena', manad: '6', kommentar: 'Konferensen är flyttad' }),
    post('kommentar', { rad: 'arena', manad: '6', kommentar: 'Hyran kom sent' }, manager),
  ]);
  const text = await shown('/arena?manad=6');
  assert.match(text, /Konferensen är flyttad/);
  assert.match(text, /Hyran kom sent/);
  assert.match(await shown(), /Arena med konferens<\/a>, till och med juni/);
  const own = /name="kommentar" value="([^"]+)"/.exec(text)?.[1] ?? assert.fail();
  assert.equal((await post('kommentar/ta-bort', { kommentar: own, manad: '6' }, manager)).status, 404);
  assert.equal((await post('kommentar/ta-bort', { kommentar: own, manad: '6' })).status, 303);
  assert.doesNotMatch(await shown('/arena?manad=6'), /Konferensen är flyttad/);
  assert.equal((await post('kommentar', { rad: 'arena', manad: '6', kommentar: '' })).status, 422);
});

test('the board reads and says nothing here; a coach sees nothing', async () => {
  const board = await signedInAs(database, { role: 'styrelse', association: key });
  assert.doesNotMatch(await shown('/arena', board), /Spara/);
  assert.equal((await post('kommentar', { rad: 'arena', manad: '6', kommentar: 'Hej' }, board)).status, 403);
  const coach = await signedInAs(database, { role: 'coach', association: key, intervention: 'steget' });
  assert.equal((await house.get(page, coach.headers)).status, 403);
});

test('a year that changes is seen at once; books of balances tell the whole, and no books what to do', async () => {
  const keep = await database.change(key, (writer) => changeYear(writer, 2024, (records) => ({ ...records, budget: [] })));
  assert.match(await shown(), /Ingen budget för 2024/);
  const balances = new TextEncoder().encode(
    '#FLAGGA 0\n#SIETYP 1\n#RAR 0 20240101 20241231\n#KONTO 1930 Bank\n#KONTO 401010 Insatser\n#UB 0 1930 -5\n#RES 0 401010 5\n',
  );
  await database.change(key, (writer) =>
    changeYear(writer, 2024, (records) => ({ ...records, bookFiles: [{ name: 'a.se', bytes: balances }] })),
  );
  assert.match(await shown(), /bara saldon, inga verifikationer/);
  await database.change(key, (writer) => changeYear(writer, 2024, (records) => ({ ...records, bookFiles: [] })));
  assert.match(await shown(), /ingen bokföring att följa upp/);
  await database.change(key, (writer) => changeYear(writer, 2024, () => keep?.before ?? assert.fail()));
  assert.match(await shown(), /−180 817 kr/);
});
