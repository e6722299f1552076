import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeReportWriters, writeReportFiles } from './cli/report.ts';
import { filesOfFolder } from './cli/year-folder.ts';
import { finishReport } from './features/annual-report/finished-report.ts';
import { prepareReport } from './features/annual-report/prepare.form.ts';
import { findAssociation, listAssociations } from './features/associations/association.store.ts';
import { insertPlan } from './features/budget/plan.store.ts';
import { findByEmail } from './features/people/people.store.ts';
import { EXAMPLE_PEOPLE } from './features/people/signing-in/example-people.ts';
import { addExamplePeople } from './features/people/signing-in/examples.routes.ts';
import { readImport } from './features/planning/plan/import.form.ts';
import { importRows } from './features/planning/plan/imported-lines.ts';
import { NOTHING_YET } from './features/planning/plan/plan-changes.ts';
import { importYear } from './features/year-folder/year-folder.store.ts';
import { readYearToKeep } from './features/year-folder/year-to-keep.form.ts';
import type { YearToKeep } from './features/year-folder/year-to-keep.ts';
import { noteInLog } from './platform/database/log.ts';
import type { Database } from './platform/database/transaction.ts';
import { swedishDay } from './shared/swedish.ts';

const EXAMPLES = fileURLToPath(new URL('../examples/', import.meta.url));

/** Fills an empty database with the example years and writes their annual reports; a database with anything in it is left alone. */
export async function loadExamples(database: Database, { folder, now, tell }: Wish): Promise<void> {
  const present = await database.installation.read(listAssociations);
  if (present.length > 0) return;
  for (const example of await exampleFolders()) {
    const { value } = readYearToKeep(await filesOfFolder(example));
    if (value === null) continue;
    await database.installation.change(async (installation) => {
      await importYear(installation, value);
      await noteInLog(installation, {
        association: null,
        person: null,
        role: 'terminal',
        event: 'year.imported',
        subject: `exempel ${value.records.year}`,
      });
    });
    tell(`Exempel inläst: ${value.records.association.name} ${value.records.year}. Skriver årsredovisningen …`);
    for (const file of await writeAll(value, folder)) tell(`  ${relative(process.cwd(), file)}`);
  }
  for (const file of await planFiles()) await loadPlan(database, file, now);
  await database.installation.change((installation) => addExamplePeople(installation, swedishDay(now)));
  closeReportWriters();
}

interface Wish {
  /** Where the reports are put. */
  readonly folder: string;
  readonly now: Temporal.Instant;
  readonly tell: (line: string) => void;
}

/** Whether this is an installation for trying the program: example people are there. */
export const hasExamplePeople = (database: Database): Promise<boolean> =>
  database.installation.read(async (installation) => (await findByEmail(installation, EXAMPLE_PEOPLE[0].email)) !== undefined);

/** Folders with a sheet of their own; whatever else lies there is no example. */
async function exampleFolders(): Promise<string[]> {
  const entries = await readdir(EXAMPLES, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name === 'arsmapp.yaml')
    .map((entry) => entry.parentPath)
    .sort();
}

/** `plan-2026.csv` in a folder with an association's name in addresses: a year's plan and budget, as it is read in on screen. */
async function planFiles(): Promise<string[]> {
  const entries = await readdir(EXAMPLES, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && /^plan-\d{4}\.csv$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function loadPlan(database: Database, file: string, now: Temporal.Instant): Promise<void> {
  const year = Number(/\d{4}/.exec(basename(file))?.[0]);
  const sent = { fields: new Map(), files: new Map([['fil', [{ name: basename(file), bytes: new Uint8Array(await readFile(file)) }]]]) };
  const { rows, choice } = readImport(sent);
  await database.installation.change(async (installation) => {
    const association = await findAssociation(installation, basename(dirname(file)));
    if (association === undefined) return;
    const begun = {
      ...NOTHING_YET,
      year,
      number: 1,
      state: 'forslag',
      adoption: null,
      openingFrom: null,
      changedAt: now.toString(),
    } as const;
    const { plan } = importRows(begun, rows, { ...choice(year), known: { members: [], interventions: [] } });
    await insertPlan(await installation.enter(association.key), { ...plan, state: 'forslag' }, now);
  });
}

function writeAll({ records }: YearToKeep, folder: string): Promise<string[]> {
  const prepared = prepareReport(records);
  const report = finishReport(prepared.input, prepared.problems);
  return writeReportFiles({ input: prepared.input, report }, ['html', 'pdf', 'docx', 'json'], folder);
}

export const REPORT_FOLDER = join(fileURLToPath(new URL('../', import.meta.url)), 'out');
