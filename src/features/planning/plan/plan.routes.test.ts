import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../../../../tests/people/a-house.ts';
import { plansOf } from '../../../../tests/people/plans-of-a-house.ts';
import { signedInAs } from '../../../../tests/people/signed-in.ts';
import { hiddenFields, rowsShown } from '../../../../tests/plans/shown-table.ts';
import { exact } from '../../../shared/exact.ts';
import { swedishNumber } from '../../../shared/swedish.ts';
import { openYear } from '../../annual-report/year/open-year.work.ts';
import { figureKey } from '../../figures/figure.ts';
import { knownValue } from '../../figures/known.ts';
import { findYear } from '../../year-folder/year-folder.store.ts';
import { kronorIn } from '../amounts.ts';

const house = await openHouse();
const as = (role: 'forbundschef' | 'ekonom' | 'styrelse' | 'coach') =>
  signedInAs(house.database, { role, association: house.key, ...(role === 'coach' ? { intervention: 'steget' } : {}) });
const { headers } = await as('forbundschef');
const other = (await as('ekonom')).headers;

const { at, send, pageText, table, begun } = plansOf(house, headers);

test('a year without a plan says how one begins, and lines that are added are summed', async () => {
  assert.match(await pageText(at(2030)), /Ingen plan är påbörjad/);
  await begun(2030);
  const rows = await table(2030);
  assert.deepEqual(rows.get('Staten'), ['0', '0', '1 000', '0', '0']);
  assert.deepEqual(rows.get('Enter'), ['0', '0', '400', '950', '0']);
  assert.deepEqual(
    rows.get('Prel balanserat resultat'),
    ['0', '0', '600', '-350', '-350'].map((text) => text.replace('-', '\u2212')),
  );
});

test('what is wrong in a line is told all at once, and what was typed is kept', async () => {
  const answer = await send(at(2030, '/rad'), { version: '1', namn: '', 'belopp-budget': 'mycket', faktor: '120' });
  const text = await answer.text();
  assert.equal(answer.status, 422);
  assert.match(text, /Skriv radens namn/);
  assert.match(text, /skriv ett belopp i kronor/);
  assert.match(text, /mellan 0 och 100 procent/);
  assert.match(text, /value="mycket"/);
});

test('two who fill in the same column keep each other’s amounts, and are told where both wrote', async () => {
  await begun(2031);
  const address = `${at(2031, '/kolumn')}?version=1&kolumn=budget`;
  const hidden = hiddenFields((await house.shown(address, headers)).text, at(2031, '/kolumn'));
  const filled = (staten: string, enter: string) => {
    const fields = new URLSearchParams(hidden);
    fields.set('belopp-staten', staten);
    fields.set('belopp-enter', enter);
    fields.set('beviljat-enter', '');
    fields.set('faktor-enter', '95');
    return fields;
  };
  assert.equal((await send(at(2031, '/kolumn'), filled('1000', '500'))).status, 303);
  assert.equal((await send(at(2031, '/kolumn'), filled('2000', '400'), other)).status, 303);
  const rows = await table(2031);
  assert.deepEqual([rows.get('Staten')?.[2], rows.get('Enter')?.[2]], ['2 000', '500']);

  const both = await send(at(2031, '/kolumn'), filled('3000', '400'), other);
  const text = await both.text();
  assert.equal(both.status, 422);
  assert.match(text, /Någon annan har ändrat det här till ”2000”/);
  const again = hiddenFields(text, at(2031, '/kolumn'));
  again.set('belopp-staten', '3000');
  again.set('belopp-enter', '500');
  again.set('beviljat-enter', '');
  again.set('faktor-enter', '95');
  assert.equal((await send(at(2031, '/kolumn'), again, other)).status, 303);
  assert.equal((await table(2031)).get('Staten')?.[2], '3 000');
});

test('a line that is taken out leaves the sums and can be put back', async () => {
  await begun(2032);
  await send(at(2032, '/ordning'), { version: '1', rad: 'enter', gor: 'bort' });
  assert.match(await pageText(at(2032)), /Ta tillbaka Enter/);
  assert.deepEqual((await table(2032)).get('Summa kostnader'), ['0', '0', '0', '0', '0']);
  await send(at(2032, '/ordning'), { version: '1', rad: 'enter', gor: 'tillbaka' });
  assert.deepEqual((await table(2032)).get('Summa kostnader'), ['0', '0', '400', '950', '0']);
});

test('groups and openings are set in one place, and a group gives its lines their kind of cost', async () => {
  await begun(2033);
  const address = `${at(2033, '/installningar')}?version=1`;
  const fields = hiddenFields((await house.shown(address, headers)).text, at(2033, '/installningar'));
  for (const [name, text] of Object.entries({
    lage: 'efter-samrad',
    'ingaende-budget': '10',
    'ingaende-prognos': '20',
    'ny-grupp': 'Insatser',
    'ny-sida': 'kostnad',
    'ny-slag': 'individ',
  }))
    fields.set(name, text);
  assert.equal((await send(at(2033, '/installningar'), fields)).status, 303);
  const line = hiddenFields((await house.shown(`${at(2033, '/rad')}?version=1&rad=enter`, headers)).text, at(2033, '/rad'));
  for (const [name, text] of Object.entries({
    namn: 'Enter',
    grupp: 'insatser',
    'belopp-budget': '400',
    faktor: '95',
    'beviljat-planNext': '1000',
  }))
    line.set(name, text);
  assert.equal((await send(at(2033, '/rad'), line)).status, 303);
  const text = await pageText(at(2033));
  assert.match(text, /Efter samråd/);
  assert.match(text, /Individinriktat/);
  assert.deepEqual((await table(2033)).get('Balanserat resultat (prel)'), ['10', '20', '20', '620', '\u2212330']);
});

test('a group is put under another, its sum is part of that one’s, and the next year’s plan has the same tree', async () => {
  await begun(2036);
  const address = `${at(2036, '/installningar')}?version=1`;
  const set = async (wish: Readonly<Record<string, string>>) => {
    const fields = hiddenFields((await house.shown(address, headers)).text, at(2036, '/installningar'));
    for (const [name, text] of Object.entries(wish)) fields.set(name, text);
    return send(at(2036, '/installningar'), fields);
  };
  const kept = { lage: 'forslag', 'ny-sida': 'kostnad' };
  assert.equal((await set({ ...kept, 'ny-grupp': 'Insatser', 'ny-slag': 'individ' })).status, 303);
  const first = { 'gruppnamn-insatser': 'Insatser', 'gruppslag-insatser': 'individ' };
  assert.equal((await set({ ...kept, ...first, 'ny-grupp': 'Unga', 'ny-over': 'insatser' })).status, 303);
  const names = { 'gruppnamn-insatser': 'Insatser', 'gruppnamn-unga': 'Unga', 'gruppslag-insatser': 'individ' };
  const circle = await set({ ...kept, ...names, 'gruppover-unga': 'insatser', 'gruppover-insatser': 'unga' });
  assert.deepEqual([circle.status, /kan inte stå under sig själv/.test(await circle.text())], [422, true]);
  const side = await set({ ...kept, ...names, 'gruppover-unga': 'insatser', 'ny-grupp': 'Bidrag', 'ny-sida': 'intakt', 'ny-over': 'unga' });
  assert.deepEqual([side.status, /på den andra sidan/.test(await side.text())], [422, true]);
  await send(at(2036, '/rad'), { version: '1', namn: 'Start', grupp: 'unga', 'belopp-budget': '30', faktor: '100' });
  await send(at(2036, '/rad'), { version: '1', namn: 'Vägen', grupp: 'insatser', 'belopp-budget': '5', faktor: '100' });
  const rows = await table(2036);
  assert.ok(rows.has('Insatser › Unga'));
  assert.deepEqual([rows.get('Summa Unga')?.[2], rows.get('Summa Insatser')?.[2], rows.get('Summa kostnader')?.[2]], ['30', '35', '435']);
  assert.match(await pageText(at(2036)), /Saknar kostnadsslag: Enter\./);
  assert.match(await (await house.get(`${at(2036)}?som=csv`, headers)).text(), /start;Start;kostnad;Insatser › Unga;individ/);
  const document = (await house.shown(`${house.base}/2036/dokument/verksamhetsplan`, headers)).text;
  assert.match(document, /Insatser › Unga/);
  assert.equal((await send(at(2037), { utga: 'fore' })).status, 303);
  assert.equal((await table(2037)).get('Summa Insatser')?.[0], '35');
  assert.equal((await set({ ...kept, 'gruppnamn-insatser': '', 'gruppnamn-unga': 'Unga', 'gruppover-unga': 'insatser' })).status, 303);
  assert.ok((await table(2036)).has('Unga'), 'what stood under a group that is taken away stands where that one stood');
});

test('an adopted version becomes the year’s budget and is changed no more, while a new version may be', async () => {
  await begun(2024);
  const before = await house.database.read(house.key, (reader) => findYear(reader, 2024));
  const began = hiddenFields((await house.shown(`${at(2024, '/faststall')}?version=1`, headers)).text, at(2024, '/faststall'));
  assert.equal((await send(at(2024, '/faststall'), began)).status, 422);
  for (const [name, text] of Object.entries({ dag: '2023-11-20', paragraf: '61', mote: 'Styrelsen' })) began.set(name, text);
  assert.equal((await send(at(2024, '/faststall'), began, other)).status, 403);
  assert.equal((await send(at(2024, '/faststall'), began)).status, 303);

  const after = await house.database.read(house.key, (reader) => findYear(reader, 2024));
  assert.deepEqual(
    after?.budget.filter(({ year }) => year === 2024).map(({ id, kind, amountOre }) => [id, kind, amountOre]),
    [
      ['staten', 'intakt', 100_000],
      ['enter', 'kostnad', 40_000],
    ],
  );
  assert.deepEqual(
    after?.budget.filter(({ year }) => year !== 2024),
    before?.budget.filter(({ year }) => year !== 2024),
  );
  assert.match(await pageText(at(2024)), /fastställd 20 november 2023, § 61, Styrelsen/);
  assert.equal((await send(at(2024, '/rad'), { version: '1', namn: 'Ny', faktor: '100' })).status, 404);
  assert.equal((await send(at(2024), { utga: 'version', version: '1' })).status, 303);
  await send(at(2024, '/rad'), { version: '2', namn: 'Ny', faktor: '100' });
  const difference = await pageText(`${at(2024, '/skillnad')}?fran=1&till=2`);
  assert.match(difference, /raden är ny/);
});

test('versions that begin with other balances differ, with what each column carries and leaves', async () => {
  await begun(2035);
  await send(at(2035), { utga: 'version', version: '1' });
  const difference = `${at(2035, '/skillnad')}?fran=1&till=2`;
  assert.match(await pageText(difference), /Versionerna har samma rader, belopp, ingående saldo/);
  const address = `${at(2035, '/installningar')}?version=2`;
  const fields = hiddenFields((await house.shown(address, headers)).text, at(2035, '/installningar'));
  for (const [name, text] of Object.entries({ lage: 'forslag', 'ingaende-prognos': '500', 'ny-grupp': 'Insatser' })) fields.set(name, text);
  assert.equal((await send(at(2035, '/installningar'), fields)).status, 303);
  assert.deepEqual(rowsShown((await house.shown(difference, headers)).text, 'skillnader').slice(1, 4), [
    ['Balanserat resultat (prel)', 'ingående i prognosen är ifyllt', '', '', ''],
    ['Balanserat resultat (prel)', 'Prognos 2034', '0', '500', '500'],
    ['Balanserat resultat (prel)', 'Budget 2035', '0', '500', '500'],
  ]);
  assert.match(await pageText(difference), /Gruppen Insatser<\/th><td>gruppen är ny/);
});

test('a version that somebody changed after it was looked at is not adopted unseen', async () => {
  await begun(2034);
  const began = hiddenFields((await house.shown(`${at(2034, '/faststall')}?version=1`, headers)).text, at(2034, '/faststall'));
  for (const [name, text] of Object.entries({ dag: '2033-11-20', paragraf: '§ 1', mote: 'Styrelsen' })) began.set(name, text);
  house.wait({ minutes: 1 });
  await send(at(2034, '/ordning'), { version: '1', rad: 'enter', gor: 'bort' }, other);
  const answer = await send(at(2034, '/faststall'), began);
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /har ändrats sedan du öppnade sidan/);
});

test('the forecast begins with the equity of the books where nothing is typed', async () => {
  await send(at(2025), { utga: 'tom' });
  const equity = await house.database.read(house.key, async (reader) => {
    const open = await openYear(reader, '2024');
    return open === null ? null : knownValue(open.input.book, figureKey('br.eget-kapital', 2023));
  });
  const shown = (await table(2025)).get('Balanserat resultat (prel)')?.[1] ?? '';
  assert.ok(equity !== null && equity.numerator > 0n);
  assert.equal(shown, kronorIn(Number(equity?.numerator)).replaceAll('\u00a0', ' '));
});

test('an opening balance that nobody has told is asked for, and no goal is called met for it', async () => {
  await begun(2041);
  const text = await pageText(at(2041));
  assert.match(text, /Ingående saldo är inte ifyllt[\s\S]*?href="[^"]*\/plan\/installningar\?version=1"/);
  assert.doesNotMatch(text, /Uppfyllt<\/span> Budget 2041: det som är kvar/);
});

test('who may only read sees the plan without anything to change, and who has no part in it is refused', async () => {
  const board = (await as('styrelse')).headers;
  const text = await pageText(at(2030), board);
  assert.match(text, /Summa kostnader/);
  assert.doesNotMatch(text, /Lägg till en rad|class="form"/);
  assert.equal((await send(at(2030), { utga: 'tom' }, board)).status, 403);
  assert.equal((await house.get(at(2030), (await as('coach')).headers)).status, 403);
});

test('the next year goes on from the plan, with how the books say that its lines end', async () => {
  assert.equal((await send(at(2025), { utga: 'fore' })).status, 303);
  const income = await house.database.read(house.key, async (reader) => {
    const open = await openYear(reader, '2024');
    return open === null ? null : knownValue(open.input.book, figureKey('rr.intakter', 2024));
  });
  const ore = Number(income?.numerator ?? assert.fail());
  const [budget, forecast] = (await table(2025)).get('Staten') ?? [];
  assert.deepEqual([budget, forecast], ['1 000', swedishNumber(exact(ore, 100)).replaceAll('\u00a0', ' ')]);
});

test('the next year’s plan tells what a grant was counted as in this year’s, also where nothing is foreseen', async () => {
  await begun(2051);
  const line = { version: '1', namn: 'Vägen', 'beviljat-budget': '3 000 000', faktor: '95' };
  assert.equal((await send(at(2051, '/rad'), line)).status, 303);
  assert.equal([...(await table(2051))].find(([name]) => name.startsWith('Vägen'))?.[1][2], '2 850 000');
  assert.equal((await send(at(2052), { utga: 'fore' })).status, 303);
  assert.deepEqual((await table(2052)).get('Vägen')?.slice(0, 2), ['2 850 000', '2 850 000']);
  assert.deepEqual((await table(2052)).get('Summa kostnader')?.slice(0, 3), ['2 850 400', '2 850 400', '950']);
});
