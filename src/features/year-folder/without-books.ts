import type { Problem } from '../../shared/problem.ts';
import { BOOK_FOLDER } from './files.ts';
import { folderError, folderWarning } from './finding.ts';
import type { YearRecords } from './year-records.ts';

type Kept = Pick<YearRecords, 'bookFiles' | 'earlierFigures' | 'settings' | 'year'>;

/** Only what a report or a plan tells is kept of the year, and no bookkeeping that it comes from. */
export const isFiguresOnly = ({ bookFiles, earlierFigures, settings, year }: Kept): boolean =>
  bookFiles.length === 0 && (settings.isWithoutBooks || earlierFigures.some((figure) => figure.year === year));

/** A year without bookkeeping has nothing to be computed from, unless its figures are written down or it is said to have none. */
export function withoutBooks(records: Kept): Problem[] {
  if (records.bookFiles.length > 0) return [];
  const place = { file: BOOK_FOLDER, line: null };
  return [isFiguresOnly(records) ? folderWarning(place, 'figures-only', FIGURES_ONLY) : folderError(place, 'no-books', NO_BOOKS)];
}

const NO_BOOKS = `Mappen har ingen bokföring. Lägg bokföringsprogrammets SIE-fil (.se) i ${BOOK_FOLDER}`;
const FIGURES_ONLY = `Mappen har ingen bokföring. Året får bara de siffror som står i tidigare-ar.csv och de andra filerna, och någon årsredovisning kan inte göras av dem.`;
