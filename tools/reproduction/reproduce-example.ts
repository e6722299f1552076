import { finishReport } from '../../src/features/annual-report/finished-report.ts';
import { prepareReport } from '../../src/features/annual-report/prepare.form.ts';
import { readYearFolder } from '../../src/features/year-folder/year-folder.form.ts';
import { collectDirectory } from '../../src/platform/files/directory.ts';
import { hasErrors } from '../../src/shared/problem.ts';
import { type Compared, compareAll, strayRows } from './compare.ts';
import { type KnownError, readKnownErrors, untoldErrors } from './known-errors.ts';
import { type Example, type MapRow, readTranscription } from './transcription.ts';

/** One association's year: its published figures beside those of the report that the program makes of its records. */
export interface Reproduction {
  /** `Exempelbygden 2023` */
  readonly name: string;
  readonly compared: readonly Compared[];
  /** Rows of the map that point to no printed figure. */
  readonly stray: readonly MapRow[];
  /** Contradictions found in the print, and those of which the comparison calls no side wrong. */
  readonly known: readonly KnownError[];
  readonly untold: readonly KnownError[];
}

/** Makes the report from the year folder by the same code as always, and puts the transcribed figures beside it. */
export async function reproduceExample({ folder, golden }: Example): Promise<Reproduction> {
  const collected = await collectDirectory(folder, { files: 1000, bytes: 100_000_000 });
  if (collected.kind !== 'files') throw new Error(`${folder} could not be read: ${collected.kind}`);
  const { value: records, problems } = readYearFolder(collected.files);
  if (records === null || hasErrors(problems)) throw new Error([folder, ...problems.map((problem) => problem.message)].join('\n'));
  const { input, problems: met } = prepareReport(records);
  const { places } = finishReport(input, [...problems, ...met]);
  const transcription = readTranscription(golden);
  const compared = compareAll(transcription, { book: input.book, year: records.year, places });
  const known = readKnownErrors(golden);
  return {
    name: `${records.association.shortName} ${records.year}`,
    compared,
    stray: strayRows(transcription),
    known,
    untold: untoldErrors(known, compared),
  };
}
