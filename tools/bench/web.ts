import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { importLargeYear, LARGE_POSTINGS, LARGE_YEAR } from './large-year.ts';
import { type Answers, ask } from './load.ts';
import { count, type Line, milliseconds, root, times } from './measuring.ts';

/** The pages of a real server with the examples in its database, and a bare server that answers as many bytes. */
export async function* benchWeb(folder: string): AsyncGenerator<Line> {
  const data = { SAMBAND_DATA: mkdtempSync(join(folder, 'data-')), SAMBAND_PORT: '0' };
  // An empty folder gets the examples, and somebody to sign in as.
  const first = await startServer(['src/main.ts'], data);
  const example = await firstYear(first.home).finally(() => first.stop());
  const association = example.split('/')[1] ?? '';
  importLargeYear(join(folder, 'stor-arsmapp'), association, data);
  const server = await startServer(['src/main.ts'], data);
  try {
    const headers = await signIn(server.home);
    for (const { what, path, aim } of [...(await pages(server.home, headers, example)), ...largePages(association)]) {
      const answers = await ask(server.home + path, headers);
      yield line(what, answers, aim);
      yield await bareLine(answers);
    }
  } finally {
    await server.stop();
  }
}

const line = (what: string, { medianMs, p99Ms, perSecond, bytes }: Answers, remark: string): Line => ({
  what: `${what} (${count(bytes / 1000)} kB)`,
  measured: `p99 ${milliseconds(p99Ms)}, median ${milliseconds(medianMs)}, ${count(perSecond)}/s`,
  remark,
});

async function bareLine(ours: Answers): Promise<Line> {
  const server = await startServer(['tools/bench/bare-server.ts', String(ours.bytes)], {});
  try {
    const answers = await ask(`${server.home}/`);
    return line('  bar Hono, lika stor sida', answers, `Samband ${times(ours.p99Ms / answers.p99Ms)} dess p99`);
  } finally {
    await server.stop();
  }
}

interface Page {
  readonly what: string;
  readonly path: string;
  readonly aim: string;
}

/** The first page, and the report of an example with the first figure in it. */
async function pages(home: string, headers: Headers, example: string): Promise<readonly Page[]> {
  const report = `${example}/arsredovisning`;
  const text = await (await fetch(home + report, { headers })).text();
  return [
    { what: 'första sidan', path: '/', aim: 'mål p99 ≤ 25 ms' },
    { what: 'ett exempels årsredovisning', path: report, aim: '' },
    { what: 'en siffras härledning', path: linkIn(text, /href="([^"]*\/siffror\/[^"]+)"/), aim: '' },
  ];
}

/** Pages of the year with very many postings. */
function largePages(association: string): readonly Page[] {
  const year = `/${association}/${LARGE_YEAR}`;
  const aim = 'mål p99 ≤ 50 ms';
  const large = `${count(LARGE_POSTINGS)} bokföringsrader`;
  return [
    { what: `uppföljningen av ${large}`, path: `${year}/uppfoljning`, aim },
    { what: `årsredovisningen av ${large}`, path: `${year}/arsredovisning`, aim },
    { what: `ett kapitel med förhandsvisning, ${large}`, path: `${year}/texter/arsredovisning/hushallning`, aim },
  ];
}

/** `/exempelbygden/2024` */
const firstYear = async (home: string): Promise<string> => {
  const start = await fetch(`${home}/`, { headers: await signIn(home) });
  return linkIn(await start.text(), /href="(\/[a-z-]+\/\d{4})"/);
};

type Headers = Readonly<Record<string, string>>;

/** As one of the made-up persons; the server asks for a session at every page. */
async function signIn(home: string): Promise<Headers> {
  const asked = { method: 'POST', redirect: 'manual', headers: { origin: home }, body: new URLSearchParams() } as const;
  const response = await fetch(`${home}/logga-in/exempel/forbundschef`, asked);
  const [session] = response.headers.getSetCookie().filter((cookie) => cookie.startsWith('samband='));
  if (session === undefined) throw new Error(`nobody was signed in: ${response.status}`);
  return { cookie: session.split(';')[0] ?? '' };
}

function linkIn(page: string, link: RegExp): string {
  const found = link.exec(page)?.[1];
  if (found === undefined) throw new Error(`no link ${link} on the page`);
  return found.replaceAll('&amp;', '&');
}

interface StartedServer {
  readonly home: string;
  stop(): Promise<void>;
}

async function startServer(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<StartedServer> {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await portOf(child);
  return {
    home: `http://localhost:${port}`,
    stop: () =>
      new Promise((resolve) => {
        child.once('close', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function portOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.once('close', () => reject(new Error(`the server ended: ${said}`)));
    child.stdout?.on('data', (part) => {
      said += part;
      const port = /localhost:(\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(port);
    });
  });
}
