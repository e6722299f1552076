import { WrongUse } from './options.ts';
import { type YearAtHand, yearInFolder } from './stored-year.ts';

/** The year that a command is about: in a folder, or stored under an association's id. */
export async function chosenYear(positionals: readonly string[], folder: string | undefined): Promise<YearAtHand> {
  if (folder !== undefined) return yearInFolder(folder);
  const [association, year, ...others] = positionals;
  if (association === undefined || year === undefined) throw new WrongUse('Ange förbundets id och året, till exempel: exempelbygden 2023.');
  if (others.length > 0) throw new WrongUse(`Ett förbund och ett år i taget: "${others.join(' ')}" är för mycket.`);
  if (!/^\d{4}$/.test(year)) throw new WrongUse(`Året ska skrivas med fyra siffror, inte "${year}".`);
  throw new WrongUse(`${association} ${year} finns inte i databasen.`);
}
