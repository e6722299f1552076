import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openHouse } from '../../../tests/people/a-house.ts';
import { type SignedIn, signedInAs } from '../../../tests/people/signed-in.ts';
import { somePlan } from '../../../tests/plans/some-plan.ts';
import { closePdf } from '../../platform/documents/pdf/pdf.ts';
import { adoptPlan, insertPlan } from '../budget/plan.store.ts';

after(closePdf);

const house = await openHouse();
const { database, base, key } = house;
const YEAR = 2024;
const all = `${base}/${YEAR}/dokument`;
const manager = await signedInAs(database, { role: 'forbundschef', association: key });
const editor = await signedInAs(database, { role: 'redaktor', association: key });
const member = await signedInAs(database, { role: 'styrelse', association: key });

const DECISION = { dag: '2024-02-12', dagen: 'ja', mote: 'styrelsens sammanträde', paragraf: '12', diarienummer: '' };

test('the interim report is made for the period that was chosen, sealed and signed like the others', async () => {
  const draft = `${all}/delarsrapport`;
  const choose = (slut: string, who: SignedIn = manager) => house.post(`${draft}/period`, new URLSearchParams({ slut }), who.headers);
  assert.equal((await choose(`${YEAR}-09-30`)).status, 404);
  assert.equal((await choose(`${YEAR}-08-31`, member)).status, 403);
  assert.equal((await choose(`${YEAR}-08-31`)).status, 303);
  assert.match((await house.shown(draft, member.headers)).text, /Delårsrapport januari–augusti/);
  const figure = await house.shown(`${draft}/siffror/rr.arets-resultat@delar${YEAR}`, member.headers);
  assert.match(figure.text, /Delår 2024/);
  const decided = await house.post(`${draft}/faststall`, new URLSearchParams(DECISION), manager.headers);
  const { text } = await house.shown(decided.headers.get('location') ?? '', member.headers);
  assert.match(text, /Vi intygar att delårsrapporten/);
  await choose(`${YEAR}-06-30`);
  assert.match((await house.shown(decided.headers.get('location') ?? '', member.headers)).text, /Siffror som har ändrats/);
});

test('a plan that does not know what it begins with says nothing of what will be left', async () => {
  const plan = { ...somePlan(YEAR + 3), openings: { budgetBeforeOre: 0, forecastBeforeOre: null, note: null } };
  await database.change(key, (writer) => insertPlan(writer, plan, house.now()));
  const { text } = await house.shown(`${base}/${YEAR + 3}/dokument/verksamhetsplan`, manager.headers);
  assert.match(text, /som inte är ifyllt i planen/);
  assert.doesNotMatch(text, /det egna kapitalet väntas vara/);
});

test('the plan is sealed when its budget is adopted, and its proposal is published with the notice before that', async () => {
  const plan = `${base}/${YEAR + 1}/dokument`;
  const number = await database.change(key, (writer) => insertPlan(writer, somePlan(YEAR + 1), house.now()));
  assert.match((await house.shown(`${plan}/verksamhetsplan/faststall`, manager.headers)).text, /Budgeten är inte fastställd/);
  const propose = (fields: Readonly<Record<string, string>>) =>
    house.post(`${plan}/budgetforslag`, new URLSearchParams(fields), editor.headers);
  const wrong = await (await propose({ dag: '', tid: 'nio', plats: '' })).text();
  for (const told of [/Ange dagen för sammanträdet/, /Ange när det börjar/, /Ange var sammanträdet hålls/, /value="nio"/])
    assert.match(wrong, told);
  assert.match(await (await propose({ dag: `${YEAR}-02-20`, tid: '9:30', plats: 'Folkets hus' })).text(), /Dagen har passerat/);
  assert.equal((await propose({ dag: `${YEAR}-11-20`, tid: '9:30', plats: 'Folkets hus' })).status, 303);
  const open = `/offentligt${base}/budgetforslag-${YEAR + 1}`;
  assert.match((await house.shown(open)).text, /Förslag till sammanträdet 20.november.2024/);
  assert.match((await house.shown(`${open}/kungorelse.html`)).text, /klockan 9\.30\. Plats: Folkets hus/);

  await database.change(key, (writer) =>
    adoptPlan(writer, { ...somePlan(YEAR + 1), number }, { on: `${YEAR}-02-20`, paragraph: '60', meeting: 'styrelsens sammanträde' }),
  );
  const decidedBudget = (await house.shown(plan, manager.headers)).text;
  assert.match(decidedBudget, /Budgeten är fastställd § 60; här låses dokumentet/);
  assert.doesNotMatch(decidedBudget, /Publicera budgetförslaget/);
  const late = await propose({ dag: `${YEAR}-11-20`, tid: '9:30', plats: 'Folkets hus' });
  assert.match(await late.text(), /Budgeten är redan fastställd/);
  const form = await house.shown(`${plan}/verksamhetsplan/faststall`, manager.headers);
  assert.match(form.text, /value="2024-02-20"/);
  const decided = await house.post(
    `${plan}/verksamhetsplan/faststall`,
    new URLSearchParams({ ...DECISION, dag: `${YEAR}-02-20` }),
    manager.headers,
  );
  assert.match((await house.shown(decided.headers.get('location') ?? '', member.headers)).text, /Verksamhetsplan och budget 2025/);
});

test('none of it was an error of the program', () => assert.deepEqual(house.incidents, []));
