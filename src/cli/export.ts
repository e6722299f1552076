import { findAssociation } from '../features/associations/association.store.ts';
import { writeYearFolder } from '../features/year-folder/written-folder.form.ts';
import { findYear } from '../features/year-folder/year-folder.store.ts';
import type { YearRecords } from '../features/year-folder/year-records.ts';
import { noteInLog } from '../platform/database/log.ts';
import { writeDirectory } from '../platform/files/directory.ts';
import { withDatabase } from './open-database.ts';
import { oneOf, print, readOptions, WrongUse } from './options.ts';
import { writingIn } from './writing.ts';

export const EXPORT_HELP = `samband export <förbund> <år> [--till MAPP] [--format text|json]

Skriver ett år ur databasen som årsmapp. Bokföringens filer och texterna blir precis som de lästes in.
Mappen får inte finnas, eller ska vara tom: inget skrivs över.

  --till MAPP        var årsmappen läggs (förval <förbund>-<år>)
  --format FORMAT    text (förval) eller json
  --help             denna text

Utgångskoder:
  0  årsmappen är skriven
  2  kommandot är fel skrivet, året finns inte eller mappen är inte tom
`;

/** `samband export …`; returns the exit code. */
export async function runExport(args: readonly string[]): Promise<number> {
  const { values, positionals } = readOptions(args, {
    till: { type: 'string' },
    format: { type: 'string', default: 'text' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return told(EXPORT_HELP);
  const format = oneOf('format', values.format, ['text', 'json']);
  const { association, year } = readYear(positionals);
  const folder = values.till ?? `${association}-${year}`;
  const files = writeYearFolder(await loadStoredYear(association, year));
  const written = await writingIn(folder, () => writeDirectory(folder, files));
  if (written === 'notEmpty') throw new WrongUse(`Mappen ${folder} är inte tom. Ange en ny mapp med --till.`);
  if (format === 'json') return told(`${JSON.stringify({ association, year, folder, files: [...files.keys()] }, null, 2)}\n`);
  return told(`${files.size} filer är skrivna i ${folder}.`);
}

function told(text: string): number {
  print(text);
  return 0;
}

function readYear([association, year, ...others]: readonly string[]): { association: string; year: number } {
  if (association === undefined || year === undefined)
    throw new WrongUse('Ange förbundets id och året, till exempel: samband export exempelbygden 2023.');
  if (others.length > 0) throw new WrongUse(`Ett förbund och ett år i taget: "${others.join('", "')}" är för mycket.`);
  if (!/^\d{4}$/.test(year)) throw new WrongUse(`Året ska skrivas med fyra siffror, inte "${year}".`);
  return { association, year: Number(year) };
}

/** Nothing leaves the database before the log tells that it does. */
const loadStoredYear = (id: string, year: number): Promise<YearRecords> =>
  withDatabase(async (database) => {
    const association = await database.installation.read((installation) => findAssociation(installation, id));
    const records = association && (await database.read(association.key, (reader) => findYear(reader, year)));
    if (records === undefined) throw new WrongUse(`${id} ${year} finns inte i databasen. Läs in året med samband import.`);
    const note = { association: association?.key ?? null, person: null, role: 'terminal', event: 'year.exported', subject: String(year) };
    await database.installation.change((installation) => noteInLog(installation, note));
    return records;
  });
