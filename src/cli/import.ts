import { createInterface } from 'node:readline/promises';
import { findAssociation } from '../features/associations/association.store.ts';
import { tellBooks } from '../features/year-folder/book-difference.ts';
import { compareYears, type FileDifference } from '../features/year-folder/year-difference.ts';
import { findYear, importYear } from '../features/year-folder/year-folder.store.ts';
import type { YearRecords } from '../features/year-folder/year-records.ts';
import { findContentHash } from '../features/year-folder/year-settings.store.ts';
import { readLedgers, readYearToKeep } from '../features/year-folder/year-to-keep.form.ts';
import type { YearToKeep } from '../features/year-folder/year-to-keep.ts';
import { noteInLog } from '../platform/database/log.ts';
import type { Database, InstallationWriter } from '../platform/database/transaction.ts';
import { hasErrors, type Problem } from '../shared/problem.ts';
import { differencesText } from './difference-text.ts';
import { withDatabase } from './open-database.ts';
import { oneOf, print, readOptions, WrongUse } from './options.ts';
import { problemCounts, problemsText } from './problems-text.ts';
import { filesOfFolder } from './year-folder.ts';

export const IMPORT_HELP = `samband import <årsmapp> [--ja] [--format text|json]

Läser en årsmapp och lägger året i databasen. Alla fel och varningar i mappens filer visas på en gång, med fil och rad.
Har mappen fel läses ingenting in. Finns året redan visas vad som skulle ändras, och det ersätts först efter ett ja.

  --ja               ersätt utan att fråga
  --format FORMAT    text (förval) eller json
  --help             denna text

Utgångskoder:
  0  året är inläst, eller ingenting har ändrats
  1  mappen har fel, eller året finns redan och ska inte ersättas; ingenting är inläst
  2  kommandot är fel skrivet, eller mappen går inte att öppna
`;

/** How an import ended. */
type Outcome = 'kept' | 'replaced' | 'unchanged' | 'errors' | 'declined';

interface ImportResult {
  readonly outcome: Outcome;
  readonly records: YearRecords | null;
  readonly problems: readonly Problem[];
  readonly differences: readonly FileDifference[];
}

/** `samband import …`; returns the exit code. */
export async function runImport(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    ja: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return told(IMPORT_HELP, 0);
  const format = oneOf('format', values.format, ['text', 'json']);
  const conversation = { tell: format === 'text' ? print : () => undefined, mayReplace: values.ja ? async () => true : askWhere(format) };
  const result = await importFolder(onlyFolder(positionals), conversation);
  const text = format === 'json' ? `${JSON.stringify(asJson(result), null, 2)}\n` : endText(result);
  return told(text, result.outcome === 'errors' || result.outcome === 'declined' ? 1 : 0);
}

function onlyFolder([path, ...others]: readonly string[]): string {
  if (path === undefined) throw new WrongUse('Ange vilken årsmapp som ska läsas in.');
  if (others.length > 0) throw new WrongUse(`En mapp i taget: "${others.join('", "')}" är för mycket.`);
  return path;
}

function told(text: string, exitCode: number): number {
  print(text);
  return exitCode;
}

interface Conversation {
  tell(text: string): void;
  mayReplace(): Promise<boolean>;
}

async function importFolder(path: string, conversation: Conversation): Promise<ImportResult> {
  const { value, problems } = readYearToKeep(await filesOfFolder(path));
  if (problems.length > 0) conversation.tell(problemsText(problems));
  const read = { records: value?.records ?? null, problems, differences: [] };
  if (value === null || hasErrors(problems)) return { ...read, outcome: 'errors' };
  return withDatabase(async (database) => ({ ...read, ...(await keep(database, value, conversation)) }));
}

async function keep(
  database: Database,
  year: YearToKeep,
  { tell, mayReplace }: Conversation,
): Promise<Pick<ImportResult, 'outcome' | 'differences'>> {
  const stored = await storedYear(database, year);
  if (stored === 'the same') return { outcome: 'unchanged', differences: [] };
  const differences = stored === undefined ? [] : differencesFrom(stored, year);
  if (stored !== undefined) tell(`Året finns redan. Det här skulle ändras:\n${differencesText(differences)}`);
  if (stored !== undefined && !(await mayReplace())) return { outcome: 'declined', differences };
  await database.installation.change((installation) => importAndNote(installation, year));
  return { outcome: stored === undefined ? 'kept' : 'replaced', differences };
}

async function importAndNote(installation: InstallationWriter, year: YearToKeep): Promise<void> {
  if ((await importYear(installation, year)) === 'unchanged') return;
  const association = await findAssociation(installation, year.records.association.id);
  const subject = String(year.records.year);
  await noteInLog(installation, { association: association?.key ?? null, person: null, role: 'terminal', event: 'year.imported', subject });
}

const differencesFrom = (stored: YearRecords, { records, ledgers }: YearToKeep): readonly FileDifference[] =>
  tellBooks(compareYears(stored, records), readLedgers(stored).value, ledgers);

/** What is kept for the year, if anything is. */
async function storedYear(database: Database, { records, contentSha256 }: YearToKeep): Promise<YearRecords | 'the same' | undefined> {
  const association = await database.installation.read((installation) => findAssociation(installation, records.association.id));
  if (association === undefined) return undefined;
  return database.read(association.key, async (reader) =>
    (await findContentHash(reader, records.year)) === contentSha256 ? 'the same' : findYear(reader, records.year),
  );
}

/** Somebody at a terminal is asked; a program must say --ja. */
const askWhere = (format: string) => async (): Promise<boolean> => {
  if (format === 'json' || !process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question('Ska det ersättas? Skriv ja eller nej: ');
  terminal.close();
  return answer.trim().toLowerCase() === 'ja';
};

function endText({ outcome, records, problems }: ImportResult): string {
  const year = records === null ? 'Året' : `${records.association.name} ${records.year}`;
  const counts = problems.length > 0 ? ` ${problemCounts(problems)}.` : '';
  const ends: Record<Outcome, string> = {
    kept: `${year} är inläst.${counts}`,
    replaced: `${year} är ersatt.${counts}`,
    unchanged: `${year}: inget har ändrats.${counts}`,
    errors: `Ingenting är inläst: ${problemCounts(problems)}. Rätta felen och kör kommandot igen.`,
    declined: `Ingenting är ändrat. Kör kommandot med --ja för att ersätta året.`,
  };
  return ends[outcome];
}

const asJson = ({ outcome, records, problems, differences }: ImportResult) => ({
  outcome,
  association: records?.association.id ?? null,
  year: records?.year ?? null,
  problems,
  differences,
});
