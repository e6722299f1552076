import { findAssociation } from '../features/associations/association.store.ts';
import { readYearFolder } from '../features/year-folder/year-folder.form.ts';
import { findYear } from '../features/year-folder/year-folder.store.ts';
import type { YearRecords } from '../features/year-folder/year-records.ts';
import type { Problem } from '../shared/problem.ts';
import { withDatabase } from './open-database.ts';
import { WrongUse } from './options.ts';
import { problemsText } from './problems-text.ts';
import { filesOfFolder } from './year-folder.ts';

/** The records of a year and the problems of the folder they were read from; stored years have none. */
export interface ChosenYear {
  readonly records: YearRecords;
  readonly problems: readonly Problem[];
}

/** The year that a command is about: straight from a folder, or stored under an association's id. */
export async function chosenYear(positionals: readonly string[], folder: string | undefined): Promise<ChosenYear> {
  if (folder !== undefined) return yearInFolder(folder);
  const [association, year, ...others] = positionals;
  if (association === undefined || year === undefined) throw new WrongUse('Ange förbundets id och året, till exempel: exempelbygden 2023.');
  if (others.length > 0) throw new WrongUse(`Ett förbund och ett år i taget: "${others.join(' ')}" är för mycket.`);
  if (!/^\d{4}$/.test(year)) throw new WrongUse(`Året ska skrivas med fyra siffror, inte "${year}".`);
  return { records: await storedYear(association, Number(year)), problems: [] };
}

async function yearInFolder(path: string): Promise<ChosenYear> {
  const { value, problems } = readYearFolder(await filesOfFolder(path));
  if (value === null) throw new WrongUse(`${path} är ingen årsmapp som går att läsa.\n${problemsText(problems)}`);
  return { records: value, problems };
}

function storedYear(association: string, year: number): Promise<YearRecords> {
  return withDatabase(async (database) => {
    const known = await database.installation.read((installation) => findAssociation(installation, association));
    const records = known === undefined ? undefined : await database.read(known.key, (reader) => findYear(reader, year));
    if (records !== undefined) return records;
    throw new WrongUse(`${association} ${year} finns inte i databasen. Läs in årsmappen med samband import, eller ange den med --mapp.`);
  });
}
