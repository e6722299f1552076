import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Parser } from 'htmlparser2';
import ts from 'typescript';
import { filesUnder, nodes, parseAll, place, readSource } from '../architecture/source.ts';
import { HOSTILE, hostileSite, routeOf } from './hostile-year.ts';

const site = await hostileSite();
const FIRST = [
  '/',
  `/${site.association}`,
  `/${site.association}/${site.year}`,
  '/om',
  '/tillganglighet',
  '/prova',
  '/granska',
  '/min-sida',
];
/** Of each kind of page, so that the test says the same and takes little time. */
const MOST_OF_A_KIND = 4;

interface Seen {
  readonly faults: readonly string[];
  readonly links: readonly string[];
  readonly text: string;
}

/** What a browser would make of a page: whether anything in it would run, where it leads, and what it says. */
function look(html: string): Seen {
  const faults: string[] = [];
  const links: string[] = [];
  let text = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes.href?.startsWith('/')) links.push(attributes.href);
      const bad = Object.entries(attributes).filter(
        ([key, value]) => /^(on|style$|srcdoc$)/.test(key) || /^\s*(javascript|data|vbscript):/i.test(value),
      );
      if (bad.length > 0 || attributes.src === 'x' || (name === 'script' && attributes.src === undefined))
        faults.push(`<${name} ${JSON.stringify(attributes)}>`);
    },
    ontext(part) {
      text += part;
    },
  });
  parser.write(html);
  parser.end();
  return { faults, links, text };
}

/** Every page that can be reached, a few of each kind, with what was found there. */
async function walk(): Promise<ReadonlyMap<string, Seen>> {
  const seen = new Map<string, Seen>();
  const kinds = new Map<string, number>();
  const queue = [...FIRST];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const kind = routeOf(site.routes, address)?.path;
    const times = kinds.get(kind ?? '') ?? 0;
    if (kind === undefined || seen.has(address) || times >= MOST_OF_A_KIND || /\.(pdf|docx|json)\b/.test(address)) continue;
    kinds.set(kind, times + 1);
    const response = await site.get(address, site.headers);
    const page = look(response.headers.get('content-type')?.startsWith('text/html') === true ? await response.text() : '');
    seen.set(address, page);
    queue.push(...page.links.map((link) => link.replace(/#.*$/, '')));
  }
  return seen;
}

describe('whatever somebody has written', () => {
  test('stands in every page as text and is never run', async () => {
    const pages = await walk();
    assert.ok(pages.size >= 25, `only ${pages.size} pages were found`);
    assert.deepEqual(
      [...pages].flatMap(([address, { faults }]) => faults.map((fault) => `${address}: ${fault}`)),
      [],
    );
    const telling = [...pages.values()].filter(({ text }) => text.includes('<img src=x onerror=alert('));
    assert.ok(telling.length >= 10, `only ${telling.length} pages show what was written`);
  });

  test('in an address or a question stands in the answer as text', async () => {
    const word = encodeURIComponent(HOSTILE);
    const base = `/${site.association}/${site.year}`;
    for (const address of [
      `/${word}`,
      `${base}/sok?q=${word}`,
      `${base}/siffror?q=${word}`,
      `${base}/verifikationer?q=${word}`,
      `${base}/siffror/${word}`,
    ]) {
      assert.deepEqual(look(await (await site.get(address, site.headers)).text()).faults, [], address);
    }
  });

  test('would be found if it were run', () => {
    for (const html of [HOSTILE, '<a href="javascript:x">', '<script>x</script>', '<p style="x">', '<p onclick=x>'])
      assert.equal(look(html).faults.length, 1, html);
    assert.deepEqual(look('<p title="&lt;img src=x&gt;">&lt;script&gt;</p><script src="/a.js"></script>').faults, []);
  });
});

/** Markup that the program draws itself, and where each has its own test of what is put into it. */
const PUT_IN_AS_IT_STANDS = [
  'src/features/annual-report/reading/reading.routes.ts',
  'src/features/annual-report/year/overview.routes.ts',
  // Documents that our renderer has drawn; the last two as it drew them when they were sealed.
  'src/features/documents/interim/interim.routes.ts',
  'src/features/documents/plan/plan.routes.ts',
  'src/features/documents/publishing/public.routes.ts',
  'src/features/documents/sealing/sealed-view.routes.ts',
  // A chart that our renderer has drawn.
  'src/features/follow-up/follow-up.routes.ts',
  'src/features/people/account/authenticator.pages.ts',
  // Charts and texts that our renderer has drawn.
  'src/features/planning/contributions/contributions.routes.ts',
  'src/features/planning/plan/plan.routes.ts',
  'src/features/writing/open-texts.routes.ts',
];

test('markup is put in as it stands in a few known places only', async () => {
  const calls = (await parseAll(['src'], 'withoutTests')).flatMap((file) =>
    [...nodes(file)].filter((node) => ts.isCallExpression(node) && node.expression.getText() === 'raw'),
  );
  assert.ok(calls.length > 0);
  assert.deepEqual([...new Set(calls.map((node) => place(node).split(':')[0]))], PUT_IN_AS_IT_STANDS);
});

test('no script of ours keeps anything in the browser or makes markup of text', async () => {
  const scripts = await filesUnder(['assets'], '.js');
  assert.ok(scripts.length > 0);
  const dangerous =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|localStorage|sessionStorage|indexedDB|document\.cookie|postMessage|addEventListener\('message'/;
  const found = await Promise.all(scripts.map(async (path) => (dangerous.test(await readSource(path)) ? [path] : [])));
  assert.deepEqual(found.flat(), []);
});
