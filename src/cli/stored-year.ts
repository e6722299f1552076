import { readYearFolder } from '../features/year-folder/year-folder.form.ts';
import type { YearRecords } from '../features/year-folder/year-records.ts';
import { collectDirectory } from '../platform/files/directory.ts';
import type { Problem } from '../shared/problem.ts';
import { WrongUse } from './options.ts';

/** The records of a year and the problems of the folder they were read from; stored years have none. */
export interface YearAtHand {
  readonly records: YearRecords;
  readonly problems: readonly Problem[];
}

const LIMITS = { files: 2000, bytes: 512 * 1024 * 1024 };

/** A year straight from its folder, without any database. */
export async function yearInFolder(path: string): Promise<YearAtHand> {
  const collected = await collectDirectory(path, LIMITS);
  if (collected.kind !== 'files')
    throw new WrongUse(`Årsmappen ${path} går inte att läsa. Kontrollera att mappen finns och inte är större än 512 MB.`);
  const { value, problems } = readYearFolder(collected.files);
  if (value === null) throw new WrongUse(`${path} är ingen årsmapp: ${problems[0]?.message ?? 'arsmapp.yaml saknas.'}`);
  return { records: value, problems };
}
