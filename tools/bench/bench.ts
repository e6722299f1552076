import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Line, seconds } from './measuring.ts';

interface Part {
  /** Chooses the part on the command line. */
  readonly name: string;
  readonly title: string;
  /** Read only when it is measured. What measures is given a folder to put files in, which is taken away afterwards. */
  load(): Promise<(folder: string) => AsyncIterable<Line>>;
}

const PARTS: readonly Part[] = [
  {
    name: 'statements',
    title: 'Resultat- och balansräkning ur en SIE-fil',
    load: async () => (await import('./statements.ts')).benchStatements,
  },
  { name: 'import', title: 'Ett års bokföring till databasen', load: async () => (await import('./import.ts')).benchImport },
  {
    name: 'documents',
    title: 'En rapport med 40 sidor, 40 tabeller och 20 diagram',
    load: async () => (await import('./documents.ts')).benchDocuments,
  },
  {
    name: 'reports',
    title: 'Exempelårens årsredovisningar, från årsmapp till färdig fil',
    load: async () => (await import('./reports.ts')).benchReports,
  },
  {
    name: 'granska',
    title: 'Granskning av 60 påhittade rapporter med planterade fel',
    load: async () => (await import('./proofreading.ts')).benchProofreading,
  },
  { name: 'web', title: 'Webbsidor, 50 förfrågningar åt gången', load: async () => (await import('./web.ts')).benchWeb },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((word) => !PARTS.some(({ name }) => name === word));
if (unknown.length > 0) {
  console.error(`Det finns inget att mäta som heter ${unknown.join(', ')}. Välj bland ${PARTS.map(({ name }) => name).join(', ')}.`);
  process.exitCode = 2;
} else await measureAll(PARTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)));

async function measureAll(parts: readonly Part[]): Promise<void> {
  console.log(machine());
  const folder = mkdtempSync(join(tmpdir(), 'samband-bench-'));
  try {
    for (const part of parts) await measurePart(part, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measurePart({ name, title, load }: Part, folder: string): Promise<void> {
  console.log(`\n${title} (${name})`);
  const measure = await load();
  for await (const line of measure(folder)) tell(line);
}

/** What the figures were measured on, and how busy it was with other things. */
function machine(): string {
  const day = new Date().toISOString().slice(0, 10);
  const memory = `${Math.trunc(totalmem() / 2 ** 30)} GiB`;
  const busy = `belastning före start ${seconds(loadavg()[0] ?? 0).replace(' s', '')}`;
  return `${day}, ${availableParallelism()} kärnor (${cpus()[0]?.model.trim()}), ${memory}, Node ${process.versions.node}, ${busy}`;
}

function tell({ what, measured, remark }: Line): void {
  console.log(`  ${what.padEnd(52)}${measured.padStart(34)}   ${remark}`.trimEnd());
}
