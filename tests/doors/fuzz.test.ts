import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { listEmergencies, openEmergency } from '../../src/features/emergency/emergency.store.ts';
import { doors } from '../../src/features/people/doors.routes.ts';
import { listMemberships } from '../../src/features/people/memberships.store.ts';
import { access, routesOf } from '../../src/routes.ts';
import { errorPage } from '../../src/ui/error-page.ts';
import { anInstallation, NOW, newSession, signedInAs } from '../people/signed-in.ts';
import { testApplication } from '../support/application.ts';
import { testDatabase } from '../support/database.ts';
import { aSealedDocument } from './a-sealed-document.ts';
import { type Comer, comersTo, keepMarked } from './two-associations.ts';

const database = await testDatabase();
const own = await keepMarked(database, 'Qaqa');
const other = await keepMarked(database, 'Zozo');
const comers = await comersTo(database, own);
const stranger = await signedInAs(database, { role: 'forbundschef', association: other.key, email: 'zozochef@exempel.se' });
const [theirs] = await database.read(other.key, listMemberships);
assert.ok(theirs);

const routes = routesOf(anInstallation());
const { get, post } = await testApplication({ routes, access, doors, database, errorPage });

/** What may stand in a path, other than the association: something that there is, and something that there is not. */
const NAMES: Readonly<Record<string, { readonly there: string; readonly notThere: string }>> = {
  year: { there: String(other.year), notThere: '1871' },
  figure: { there: `rr.arets-resultat@${other.year}`, notThere: 'finns.inte@1871' },
  account: { there: '1930', notThere: '9999999' },
  voucher: { there: '1-1', notThere: '1-999999' },
  line: { there: 'steget', notThere: 'finns-inte' },
  funded: { there: other.interventions[1], notThere: 'finns-inte' },
  intervention: { there: other.interventions[1], notThere: 'finns-inte' },
  sheet: { there: 'medlemmar', notThere: 'finns-inte' },
  document: { there: 'verksamhetsplan', notThere: 'finns-inte' },
  chapter: { there: 'vision', notThere: 'finns-inte' },
  session: { there: await sessionOf(), notThere: '00000000-0000-4000-8000-000000000000' },
  invitation: { there: 'en-lank-som-ingen-har', notThere: 'en-lank-som-ingen-haft' },
  link: { there: 'en-lank-som-ingen-har', notThere: 'en-lank-som-ingen-haft' },
  sealed: { there: await aSealedDocument(database, other), notThere: '00000000-0000-4000-8000-000000000000' },
  copy: { there: '00000000-0000-4000-8000-000000000001', notThere: '00000000-0000-4000-8000-000000000000' },
  public: { there: own.slug, notThere: 'finns-inte' },
  published: { there: `arsredovisning-${other.year}`, notThere: 'arsredovisning-1871' },
};

const opened = await database.change(other.key, async (writer) => {
  await openEmergency(writer, { person: stranger.person, role: 'revisor', hours: 3, reason: 'Zozo har bråttom i dag', now: NOW });
  return (await listEmergencies(writer))[0]?.id ?? assert.fail('nothing was opened');
});

const NOBODYS = '00000000-0000-4000-8000-000000000000';

/** A version and a line that both associations have, each its own. */
const PLAN = { version: '1', rad: 'kansli' };

/** What forms may name that belongs to the other association. */
const FIELDS = {
  there: new URLSearchParams({ uppdrag: theirs.id, person: stranger.person, atkomst: opened, ...PLAN }),
  notThere: new URLSearchParams({ uppdrag: NOBODYS, person: NOBODYS, atkomst: NOBODYS, ...PLAN }),
};

async function sessionOf(): Promise<string> {
  const rows = await database.installation.read(({ db }) =>
    db.selectFrom('sessions').select('id').where('person_id', '=', stranger.person).execute(),
  );
  return rows[0]?.id ?? assert.fail('the stranger has no session');
}

const names = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');

function addressOf(path: string, values: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? assert.fail(`give NAMES a value for :${name}`)),
  );
}

const values = (which: 'there' | 'notThere') => Object.fromEntries(Object.entries(NAMES).map(([name, each]) => [name, each[which]]));

interface Answer {
  readonly status: number;
  readonly location: string;
  readonly text: string;
}

async function ask(method: string, address: string, { comer, fields }: { comer: Comer; fields: URLSearchParams }): Promise<Answer> {
  // A session of its own for every question: one of them may have been to sign out.
  const headers: Readonly<Record<string, string>> = comer.person === null ? {} : await newSession(database, comer.person);
  const response = method === 'GET' ? await get(address, headers) : await post(address, fields, headers);
  const text = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return { status: response.status, location: decodeURIComponent(response.headers.get('location') ?? ''), text };
}

const BY_CHANCE =
  /<code[^>]*>[^<]*<\/code>|data-options="[^"]*"|name="fraga" value="[^"]*"|<section aria-labelledby="sessioner">[\s\S]*?<\/section>/g;

/** The same answer without the addresses that were asked, and without what is made anew by chance each time: links, recovery codes, questions to passkeys, and the list of sessions that asking makes longer. */
function without(answer: Answer, asked: readonly string[]): Answer {
  const clean = (text: string) => asked.reduce((left, word) => left.replaceAll(word, '·').replaceAll(encodeURIComponent(word), '·'), text);
  // Each asking may start a year more than the one before.
  const location = clean(answer.location).replace(/\/\d{4}$/, '/·');
  return { ...answer, location, text: clean(answer.text).replaceAll(BY_CHANCE, '·') };
}

const methodOf = (kind: string): string => (kind === 'shows' || kind === 'arrives' ? 'GET' : 'POST');
const askable = routes.filter((route) => route.kind !== 'tries');

describe('somebody else’s association', () => {
  for (const route of askable.filter(({ path }) => names(path).includes('association')))
    test(`answers on ${methodOf(route.kind)} ${route.path} as one that does not exist, whoever asks`, async () => {
      for (const comer of comers) {
        // Whoever compares associations reads the aggregates of all of them: that is what the role is for.
        if (comer.who === 'analytiker') continue;
        // Whoever runs the server sees the door that is for when it burns, and nothing behind it.
        if (comer.who === 'driftansvarig' && route.path.includes('/nodatkomst')) continue;
        const there = addressOf(route.path, { ...values('there'), association: other.slug });
        const nowhere = addressOf(route.path, { ...values('there'), association: 'finnsinte' });
        const answers = [
          await ask(methodOf(route.kind), there, { comer, fields: FIELDS.there }),
          await ask(methodOf(route.kind), nowhere, { comer, fields: FIELDS.there }),
        ];
        const [one, another] = answers.map((answer) => without(answer, [other.slug, 'finnsinte']));
        assert.deepEqual(one, another, `${comer.who} at ${there}`);
        assert.ok(one && [303, 404].includes(one.status), `${comer.who} at ${there}: ${one?.status}`);
      }
    });
});

describe('the public page of an association that has published nothing', () => {
  for (const route of askable.filter(({ path }) => names(path).includes('public')))
    test(`answers on GET ${route.path} as one that does not exist, whoever asks`, async () => {
      for (const comer of comers) {
        const answers = [];
        for (const slug of [other.slug, 'finnsinte']) {
          const address = addressOf(route.path, { ...values('there'), public: slug });
          answers.push(without(await ask('GET', address, { comer, fields: FIELDS.there }), [slug]));
        }
        assert.deepEqual(answers[0], answers[1], comer.who);
        assert.equal(answers[0]?.status, 404);
      }
    });
});

describe('what belongs to another association', () => {
  for (const route of askable)
    test(`is nowhere on ${methodOf(route.kind)} ${route.path}, whoever asks and whatever they name`, async () => {
      for (const comer of comers) {
        const address = addressOf(route.path, { ...values('there'), association: own.slug });
        const answer = await ask(methodOf(route.kind), address, { comer, fields: FIELDS.there });
        assert.ok(answer.status < 500, `${comer.who} at ${address}: ${answer.status}`);
        if (comer.who === 'analytiker' || comer.who === 'driftansvarig') continue;
        for (const mark of other.marks)
          assert.ok(!answer.text.includes(mark) && !answer.location.includes(mark), `${comer.who} sees ${mark} at ${address}`);
      }
    });

  for (const route of askable.filter(({ kind }) => kind !== 'shows'))
    test(`can not be told from what does not exist on ${methodOf(route.kind)} ${route.path}`, async () => {
      for (const comer of comers) {
        const answers = [];
        for (const which of ['there', 'notThere'] as const) {
          const session = NAMES.session?.[which] ?? '';
          const address = addressOf(route.path, { ...values('there'), association: own.slug, session });
          answers.push(without(await ask(methodOf(route.kind), address, { comer, fields: FIELDS[which] }), [session]));
        }
        assert.deepEqual(answers[0], answers[1], `${comer.who} at ${route.path}`);
      }
    });
});

describe('another intervention of one’s own association', () => {
  const bound = comers.filter(({ onlyIntervention }) => onlyIntervention !== null);
  for (const route of askable)
    test(`is nowhere on ${methodOf(route.kind)} ${route.path} for those who work in one`, async () => {
      for (const comer of bound) {
        const named = [...own.interventions, 'finns-inte'].map((intervention) => ({
          ...values('there'),
          association: own.slug,
          intervention,
        }));
        for (const each of named) {
          const address = addressOf(route.path, each);
          const { text } = await ask(methodOf(route.kind), address, { comer, fields: FIELDS.there });
          assert.ok(!own.secondMarks.some((mark) => text.includes(mark)), `${comer.who} sees too much at ${address}`);
        }
      }
    });

  for (const route of askable.filter(({ path }) => names(path).includes('intervention')))
    test(`answers on ${route.path} as one that does not exist`, async () => {
      for (const comer of bound) {
        const [, second] = own.interventions;
        const [one, another] = await Promise.all(
          [second, 'finns-inte'].map(async (intervention) => {
            const address = addressOf(route.path, { ...values('there'), association: own.slug, intervention });
            return without(await ask(methodOf(route.kind), address, { comer, fields: FIELDS.there }), [intervention]);
          }),
        );
        assert.deepEqual(one, another);
        assert.equal(one?.status, 404);
      }
    });

  test('is shown to who runs the association, and one’s own to whoever works in it', async () => {
    const chef = comers.find(({ who }) => who === 'forbundschef') ?? assert.fail();
    const coach = comers.find(({ who }) => who === 'coach') ?? assert.fail();
    const at = (intervention: string) => `/${own.slug}/insatser/${intervention}`;
    const [first, second] = own.interventions;
    assert.match((await ask('GET', at(second), { comer: chef, fields: FIELDS.there })).text, /Qaqainsats2/);
    assert.match((await ask('GET', at(first), { comer: coach, fields: FIELDS.there })).text, /Qaqainsats1/);
  });
});
