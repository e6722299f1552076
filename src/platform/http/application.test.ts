import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request as nodeRequest } from 'node:http';
import { after, describe, test } from 'node:test';
import { testApplication } from '../../../tests/support/application.ts';
import { asApplication, emptyDatabase, someAssociation } from '../../../tests/support/database.ts';
import { everyone, type HeldRole, records } from '../access/access.ts';
import { openPool } from '../database/database.ts';
import type { PersonId, Writer } from '../database/transaction.ts';
import { html } from './page.ts';
import { changed, changes, data, download, missing, redirect, rejected, shows } from './routes.ts';
import type { Doors } from './visitor.ts';

const where = await emptyDatabase({ migrated: true });
const database = openPool(asApplication(where), 4);
after(() => database.close());
const dalen = someAssociation();

const noteStep = ({ db }: Pick<Writer, 'db'>, number: number) =>
  db
    .insertInto('sign_in_attempts')
    .values({ bucket: String(number), attempts: number, began_at: '2023-01-01' })
    .execute();
const countSteps = () =>
  database.installation.read(({ db }) =>
    db.selectFrom('sign_in_attempts').select('attempts as number').where('bucket', 'not like', 'x%').execute(),
  );
const access = {
  'test.read': everyone(),
  'test.look': records('forbundschef'),
  'test.write': records('forbundschef'),
  'test.nobody': records(),
} as const;
const slowFile = Promise.withResolvers<Uint8Array>();

const routes = [
  shows({
    path: '/slow-file',
    may: 'test.read',
    show: async () => download({ name: 'bok.pdf', type: 'application/pdf', bytes: () => slowFile.promise }),
  }),
  shows({ path: '/', may: 'test.read', show: async () => html`<p title="${'"'}">${'<script>'}</p>` }),
  shows({ path: '/closed', may: 'test.nobody', show: async () => html`secret` }),
  shows({ path: '/undeclared', may: 'test.forgotten', show: async () => html`secret` }),
  shows({
    path: '/broken',
    may: 'test.read',
    show: async () => {
      throw new Error('a secret of the program');
    },
  }),
  shows({ path: '/missing', may: 'test.read', show: async () => missing('Det finns inget räkenskapsår 2031.') }),
  shows({ path: '/data', may: 'test.read', show: async ({ query }) => data({ q: query.get('q') }) }),
  shows({ path: '/away', may: 'test.read', show: async () => redirect('//evil.example' as '/') }),
  shows({
    path: '/file',
    may: 'test.read',
    show: async () => download({ name: 'Årsredovisning "2023".pdf', type: 'application/pdf', bytes: new Uint8Array([1, 2]) }),
  }),
  shows({
    path: '/:association/:year',
    may: 'test.look',
    show: async ({ params, reader }) => html`<p>${reader.association === dalen ? 'dalen' : ''} ${params.year}</p>`,
  }),
  shows({
    path: '/writes',
    may: 'test.read',
    show: async ({ reader }) => {
      await noteStep(reader as never, 9001);
      return html`written`;
    },
  }),
  changes({
    path: '/:association/steps',
    may: 'test.write',
    read: ({ fields }) => Number(fields.get('number')?.[0]),
    async change({ form, writer }) {
      await noteStep(writer, form);
      return form < 100
        ? rejected(html`<p>Numret är för litet.</p>`)
        : changed({ event: 'test.noted', subject: String(form), next: '/data' });
    },
  }),
];

const karin = randomUUID() as PersonId;
const held = (role: HeldRole['role']): readonly HeldRole[] => [{ role, intervention: null }];
const standings = new Map([['chef', held('forbundschef')]]);
const doors: Doors = {
  hashOf: (token) => token,
  findArrived: async (_reader, arrivals) =>
    arrivals.map(({ session, association, now }) => {
      const roles = standings.get(session);
      if (roles === undefined) return null;
      const confirmedAt = now.subtract({ minutes: 30 });
      const visitor = { person: karin, name: 'Karin', session, hasSecondFactor: true, confirmedAt, seenAt: now, installationRole: null };
      return { visitor, standing: association === 'dalen' ? { association: dalen, name: 'Dalen', roles } : null };
    }),
  findStanding: async () => null,
  keepAlive: async () => undefined,
};
const chef = { cookie: 'samband=chef' };
const { home, incidents, get, post, shown } = await testApplication({ routes, access, database, doors });

describe('a page', () => {
  test('comes with what was put into it escaped', async () => {
    const response = await get('/');
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(await response.text(), '<p title="&quot;">&lt;script&gt;</p>');
  });

  test('of an association is shown inside that association', async () => {
    assert.deepEqual(await shown('/dalen/2023', chef), { status: 200, text: '<p>dalen 2023</p>' });
  });

  test('of an association that is not here is not found, whatever else is asked', async () => {
    const { status, text } = await shown('/okand/2023', chef);
    assert.equal(status, 404);
    assert.match(text, /Det finns inget förbund med den adressen/);
  });

  test('can be a file with a Swedish name, or data', async () => {
    const file = await get('/file');
    assert.deepEqual(new Uint8Array(await file.arrayBuffer()), new Uint8Array([1, 2]));
    assert.equal(
      file.headers.get('content-disposition'),
      `attachment; filename="_rsredovisning_2023_.pdf"; filename*=UTF-8''%C3%85rsredovisning%20%222023%22.pdf`,
    );
    assert.deepEqual(await (await get('/data?q=a%26b')).json(), { q: 'a&b' });
  });

  test('is answered while more people than there are connections wait for a file that takes long to make', async () => {
    const waiting = Array.from({ length: 8 }, () => get('/slow-file'));
    assert.equal((await shown('/')).status, 200);
    slowFile.resolve(new Uint8Array([1]));
    for (const response of await Promise.all(waiting)) assert.equal(response.status, 200);
  });

  test('cannot write, even where the compiler was silenced', async () => {
    assert.equal((await shown('/writes')).status, 500);
    assert.deepEqual(await countSteps(), []);
  });
});

describe('the gate', () => {
  for (const path of ['/closed', '/undeclared'])
    test(`refuses ${path}, whose permission nobody has`, async () => {
      const { status, text } = await shown(path, chef);
      assert.equal(status, 403);
      assert.match(text, /Du har inte behörighet/);
      assert.doesNotMatch(text, /secret/);
    });

  test('takes forms from our own pages only', async () => {
    const body = new URLSearchParams({ number: '500' });
    const strangers = ['https://evil.example', 'null', ''].map((origin) => ({ origin }));
    const framed = ['cross-site', 'same-site', 'none'].map((site) => ({ 'sec-fetch-site': site }));
    for (const headers of [...strangers, ...framed]) assert.equal((await post('/dalen/steps', body, { ...chef, ...headers })).status, 403);
    assert.deepEqual(await countSteps(), []);
  });

  test('answers to its own name only', async () => {
    const status = await new Promise((resolve) => {
      nodeRequest(home, { headers: { host: 'evil.example' } }, (response) => resolve(response.resume().statusCode)).end();
    });
    assert.equal(status, 400);
  });
});

describe('a change', () => {
  test('is kept and leads to the next page', async () => {
    const response = await post('/dalen/steps', new URLSearchParams({ number: '700' }), chef);
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('location'), '/data');
    assert.deepEqual(await countSteps(), [{ number: 700 }]);
  });

  test('that is rejected tells why, and nothing of it is kept', async () => {
    const response = await post('/dalen/steps', new URLSearchParams({ number: '7' }), chef);
    assert.equal(response.status, 422);
    assert.equal(await response.text(), '<p>Numret är för litet.</p>');
    assert.deepEqual(await countSteps(), [{ number: 700 }]);
  });

  test('in an association that is not here is not found', async () => {
    assert.equal((await post('/okand/steps', new URLSearchParams({ number: '800' }), chef)).status, 404);
  });
});

describe('an error', () => {
  test('shows nothing of the program, and its reference finds it in the log', async () => {
    const { status, text } = await shown('/broken');
    assert.equal(status, 500);
    assert.doesNotMatch(text, /secret|Error|\.ts/);
    const incident = incidents.at(-1);
    assert.equal(incident?.route, 'GET /broken');
    assert.match(String(incident?.error), /a secret of the program/);
    assert.ok(text.includes(incident?.reference ?? '?'));
  });

  test('page is shown for addresses that lead nowhere, with what was not found', async () => {
    assert.match((await shown('/a/b/c/d')).text, /Sidan finns inte/);
    assert.match((await shown('/missing')).text, /Det finns inget räkenskapsår 2031/);
    assert.equal((await shown('/assets/../package.json')).status, 404);
  });

  test('page is not shown for an address with a slash too many: it leads to the one without', async () => {
    const answer = await get('/data/?q=1');
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/data?q=1']);
    assert.equal((await shown('//evil.example/')).status, 404);
    assert.equal((await shown('/.//evil.example/')).status, 404);
  });

  test('page is shown when a redirect would lead out of the application', async () => {
    assert.equal((await shown('/away')).status, 500);
  });
});

test('every answer carries the protecting headers', async () => {
  const answers = [
    await get('/'),
    await get('/missing'),
    await get('/broken'),
    await get('/closed'),
    await get('/file'),
    await get('/data'),
  ];
  answers.push(
    await post('/dalen/steps', 'x'.repeat(1_100_000), chef),
    await post('/dalen/steps', new URLSearchParams({ number: '900' }), chef),
  );
  for (const { headers, url } of answers) {
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/, url);
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe|\*/, url);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', url);
    assert.equal(headers.get('referrer-policy'), 'same-origin', url);
    assert.equal(headers.get('cache-control'), 'no-store', url);
    assert.equal(headers.get('x-powered-by'), null, url);
  }
});

test('the database being away is told as such, and not as an error of the program', async () => {
  const away = openPool({ ...where, host: '/nowhere' }, 1);
  const lost = await testApplication({ routes, access, database: away });
  const { status, text } = await lost.shown('/');
  assert.equal(status, 503);
  assert.match(text, /Databasen svarar inte/);
  await away.close();
});
