import type { Exact } from '../../shared/exact.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Source } from '../figures/figure.ts';
import { oneOf, TEXT, YES_NO } from './cell-kinds.ts';
import { csvFile, optional, required } from './column.ts';
import { folderWarning } from './finding.ts';
import { COUNT, DECIMAL } from './number-kinds.ts';

/** How sure it is that a value was read rightly, in a word. */
export type Verdict = 'säker' | 'trolig' | 'osäker';

/** A value that was read out of somebody's published report, with where it stands and how sure it is (utläst uppgift). */
export interface ExtractedRow {
  /** The figure's name with its year, `rr.arets-resultat@2023`, or what it is of the association: `forbund.namn`. */
  readonly figure: string;
  readonly label: string;
  readonly value: string;
  readonly unit: string | null;
  /** The file of the folder that holds it; null when it is told here only. */
  readonly writtenIn: string | null;
  /** From 0 to 1. */
  readonly sureness: Exact;
  readonly verdict: Verdict;
  /** That a person has held it against the report. */
  readonly isConfirmed: boolean | null;
  readonly page: number | null;
  readonly line: number | null;
  /** The words around it in the report. */
  readonly words: string | null;
  /** Other values that the report gives the same figure. */
  readonly otherValues: string | null;
  /** What proofreading found in which it takes part. */
  readonly findings: string | null;
  readonly remark: string | null;
  readonly source: Source;
}

/** What a folder that was read out of a report says of each value. It is no part of the year's records. */
export const extractedFile = csvFile<ExtractedRow>({
  name: 'granskning.csv',
  meaning: 'Varje uppgift som är utläst ur en publicerad rapport: var den står och hur säker den är. Läses inte in.',
  columns: {
    figure: required('siffra', TEXT, 'Siffrans id med år, eller vad av förbundets uppgifter det är.'),
    label: required('namn', TEXT, 'Uppgiftens namn i rapporten.'),
    value: required('varde', TEXT, 'Värdet som är skrivet i årsmappen.'),
    unit: optional('enhet', TEXT, 'kr, procent eller ordet för det som räknas.'),
    writtenIn: optional('fil', TEXT, 'Filen i mappen som värdet står i; tomt när det bara står här.'),
    sureness: required('sakerhet', DECIMAL, 'Hur säkert det är att värdet är rätt utläst, från 0 till 1.'),
    verdict: required('omdome', oneOf(['säker', 'trolig', 'osäker']), 'Hur säkert det är, i ord.'),
    isConfirmed: optional('bekraftad', YES_NO, 'ja när någon har jämfört med rapporten.'),
    page: optional('sida', COUNT, 'Sidan i rapporten.'),
    line: optional('rad', COUNT, 'Raden på sidan.'),
    words: optional('text', TEXT, 'Orden omkring värdet i rapporten.'),
    otherValues: optional('andra_varden', TEXT, 'Andra värden som rapporten ger samma siffra, med plats.'),
    findings: optional('fynd', TEXT, 'Vad granskningen fann där värdet är med.'),
    remark: optional('anmarkning', TEXT, 'Något mer att veta om värdet.'),
  },
  key: ['figure'],
});

/** What is not sure and stands in a file that will be read; what is told here only does no harm. */
export const needsPerson = ({ verdict, writtenIn }: Pick<ExtractedRow, 'verdict' | 'writtenIn'>): boolean =>
  verdict !== 'säker' && writtenIn !== null;

/** What is neither sure nor confirmed must not pass unnoticed. */
export function unconfirmedValues(rows: readonly ExtractedRow[]): Problem[] {
  const open = rows.filter((row) => needsPerson(row) && row.isConfirmed !== true);
  if (open.length === 0) return [];
  const message = `${open.length} ${open.length === 1 ? 'utläst uppgift är inte säker och inte bekräftad. Jämför den' : 'utlästa uppgifter är inte säkra och inte bekräftade. Jämför dem'} med rapporten, rätta värdet i filen som kolumnen fil nämner, och skriv ja i kolumnen bekraftad.`;
  return [folderWarning({ file: extractedFile.name, line: null }, 'unconfirmed', message)];
}
