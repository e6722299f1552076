import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Route } from '../../src/platform/http/routes.ts';
import { type HostileSite, hostileSite } from './hostile-year.ts';

const site = await hostileSite();

/** What each name in a path is when it is right; a new name needs a line here. */
const RIGHT: Readonly<Record<string, string>> = {
  association: site.association,
  year: String(site.year),
  figure: 'rr.arets-resultat',
  account: '1930',
  voucher: '1-1',
  intervention: 'steget',
};

const ODD = [
  '%00',
  'a%00b',
  '%E0%A4%A',
  '%C0%AE%C0%AE%2f',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  "'%20or%201=1--",
  '%27%22%3b%20drop%20table%20people',
  '__proto__',
  'constructor',
  'toString',
  '-1',
  '1e99',
  '99999999999999999999',
  '%F0%9F%92%A9',
  '%ED%A0%80',
  '%0d%0aX-Injected:%20yes',
  '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  '%24%7B7*7%7D',
  'a'.repeat(3_000),
  '%EF%BC%8F',
];
const QUESTIONS = 'q ordning sida grupp ar till fran person token vem ord objekt'.split(' ');
const ODD_QUESTIONS = [
  ...['%00', "'", '__proto__', '-1', '1e99', '%0d%0aX-Injected:%20yes', '%ED%A0%80', 'a'.repeat(800)].map((value) =>
    QUESTIONS.map((name) => `${name}=${value}`).join('&'),
  ),
  'q=1&q=2&q=3',
  '__proto__[x]=1&constructor=2',
  '%',
  '&&&=&=',
];

/** Nothing of how the program is made: no stack, no SQL, no path, no name of what it stands on. */
const INSIDE =
  /\.ts\b|\.js:\d|node_modules|node:internal| at \w+ \(|Error:|\bselect .* from\b|\binsert into\b|\bsyntax error\b|invalid input syntax|invalid byte sequence|violates|kysely|postgres|\bhono\b|\/home\/|\/usr\/|\/root\/|0\.1\.0/i;

const EXPECTED = new Set([200, 303, 400, 403, 404, 413, 422, 431, 503]);

async function assertSane(response: Response, what: string): Promise<void> {
  assert.ok(EXPECTED.has(response.status), `${what} was answered with ${response.status}: ${site.incidents.at(-1)?.error}`);
  assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors 'none'/, what);
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff', what);
  assert.equal(response.headers.get('referrer-policy'), 'same-origin', what);
  assert.equal(response.headers.get('strict-transport-security'), 'max-age=31536000', what);
  assert.match(response.headers.get('cache-control') ?? '', /no-store|immutable/, what);
  for (const name of ['server', 'x-powered-by', 'x-injected', 'access-control-allow-origin', 'via'])
    assert.equal(response.headers.get(name), null, what);
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  assert.ok(text === '' || type !== '', `${what} has no type`);
  if (response.status >= 400) {
    assert.match(type, /^text\/html; charset=utf-8$/, what);
    assert.doesNotMatch(text.replaceAll(/<(?:style|link)[^>]*>|href="[^"]*"|src="[^"]*"/g, ''), INSIDE, what);
  }
}

/** The address of a route, with what each name is to be; asterisks match anything. */
const addressOf = (path: string, names: Readonly<Record<string, string>>): string =>
  path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => names[name] ?? 'okand').replaceAll('*', 'x');

const namesIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');

/** The route’s address with one name at a time replaced by everything odd. */
const oddAddresses = ({ path }: Route): readonly string[] =>
  namesIn(path).flatMap((name) => ODD.map((odd) => addressOf(path, { ...RIGHT, [name]: odd })));

/** A document takes a second to make, and asks for nothing besides. */
const oddQuestions = ({ path }: Route): readonly string[] =>
  /\.(pdf|docx)|:format/.test(path) ? [] : ODD_QUESTIONS.map((question) => `${addressOf(path, RIGHT)}?${question}`);

const shown = site.routes.filter(({ kind }) => kind === 'shows');
const sent = site.routes.filter(({ kind }) => kind !== 'shows');

interface Asking {
  readonly who: string;
  readonly headers: Partial<HostileSite['headers']>;
  /** One address, and one question, of so many; each of them is asked somewhere. */
  readonly every: number;
}

/** A stranger is sent to sign in before anything is looked up, at every door in the same way. */
const visitors: readonly Asking[] = [
  { who: 'the one who runs the association', headers: site.headers, every: 1 },
  { who: 'a stranger', headers: {}, every: 5 },
];

const everyOf = <Item>(items: readonly Item[], every: number): readonly Item[] => items.filter((_, place) => place % every === 0);

for (const { who, headers, every } of visitors) {
  describe(`${who} who asks for what is not there`, () => {
    test('is answered sanely at every address, whatever is in it', async () => {
      assert.ok(shown.length >= 15, `only ${shown.length} routes show something`);
      for (const address of everyOf(shown.flatMap(oddAddresses), every)) await assertSane(await site.get(address, { ...headers }), address);
    });

    test('is answered sanely whatever is asked for besides', async () => {
      for (const address of everyOf(shown.flatMap(oddQuestions), every)) await assertSane(await site.get(address, { ...headers }), address);
    });
  });
}

/** Names of fields that forms of the program have. */
const FIELDS =
  'epost losenord kod namn roll insats fran till person membership medlemskap session fil kontoplan skal orsak nytt nuvarande token inbjudan svar aterkom email password code name role';
const VALUES = [
  '',
  '\0',
  'a\0b',
  '\r\nX-Injected: yes',
  '__proto__',
  '-1',
  '1e99',
  '\ud800',
  '<script>',
  'å'.repeat(20_000),
  "'; drop table people",
];

/** Every field filled in with each value, written out once: some are megabytes, and they go to every address. */
const FORMS = VALUES.map((value) => ({
  what: JSON.stringify(value.slice(0, 20)),
  form: new URLSearchParams(FIELDS.split(' ').map((name) => [name, value])).toString(),
}));
const FORM_TYPE = 'application/x-www-form-urlencoded;charset=UTF-8';

describe('a form that is sent', () => {
  test('is answered sanely at every address, whatever is in it', async () => {
    assert.ok(sent.length >= 8, `only ${sent.length} routes take something`);
    for (const { path } of sent) {
      // Whoever signs out or ends sessions is a stranger from then on.
      if (/logga-ut|sessioner|avsluta/.test(path)) continue;
      const address = addressOf(path, { ...RIGHT, invitation: 'okand', session: 'okand', token: 'okand' });
      for (const { what, form } of FORMS)
        await assertSane(await site.post(address, form, { ...site.headers, 'content-type': FORM_TYPE }), `${address} with ${what}`);
    }
  });

  test('is answered sanely when its address is asked for', async () => {
    for (const { path } of sent) {
      const names = namesIn(path);
      const odd = ODD.map((value) => addressOf(path, Object.fromEntries(names.map((name) => [name, value]))));
      for (const address of [addressOf(path, RIGHT), ...odd]) await assertSane(await site.get(address, site.headers), address);
    }
  });

  test('is answered sanely when it is no form', async () => {
    for (const { path } of sent) {
      if (/logga-ut|sessioner|avsluta/.test(path)) continue;
      const address = addressOf(path, RIGHT);
      for (const type of [
        'application/json',
        'text/plain',
        'multipart/form-data',
        'multipart/form-data; boundary=b',
        'x',
        'application/xml',
      ])
        await assertSane(
          await site.post(address, '{"__proto__":{"x":1}}', { ...site.headers, 'content-type': type }),
          `${address} as ${type}`,
        );
    }
  });

  test('is refused in words when it is too large, or from somewhere else', async () => {
    for (const { path } of sent) {
      const address = addressOf(path, RIGHT);
      await assertSane(await site.post(address, new URLSearchParams({ a: 'x'.repeat(1_100_000) }), site.headers), `${address}, large`);
      const strange = await site.post(address, new URLSearchParams({ a: '1' }), { ...site.headers, origin: 'https://evil.example' });
      assert.notEqual(strange.status, 303, `${address} took a form from elsewhere`);
      await assertSane(strange, `${address}, strange`);
    }
  });
});

test('files of the program’s own, and those that are not there, are as well protected', async () => {
  const [asset = ''] = /\/assets\/[^"]+\.css/.exec(await (await site.get('/om')).text()) ?? [];
  assert.ok(asset !== '');
  for (const address of [
    asset,
    '/assets/x',
    '/assets/../package.json',
    '/assets/%2e%2e/package.json',
    `${asset}/../../x`,
    '/.git/config',
    '/.env',
    '/package.json',
  ])
    await assertSane(await site.get(address), address);
});

test('methods that no page has are answered sanely', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const response = await fetch(`${site.home}/`, { method, headers: { origin: site.home } });
    assert.equal(response.status, 404, method);
    await assertSane(response, method);
  }
});

test('a password is typed unseen, and may be pasted or filled in by a program that keeps it', async () => {
  const text = await (await site.get('/logga-in')).text();
  const [field = ''] = /<input[^>]*name="losenord"[^>]*>/.exec(text) ?? [];
  assert.match(field, /type="password"/);
  assert.match(field, /autocomplete="current-password"/);
  assert.doesNotMatch(field, /maxlength|readonly|onpaste|value=/);
});
