import { add, type Exact } from '../../../shared/exact.ts';
import type { ProofPlace } from '../proofreading.ts';
import { isTotal } from '../sums/labels.ts';
import { isOfOtherYear } from '../sums/other-years.ts';
import { placeOf } from '../sums/places.ts';
import type { PrintedRow, PrintedTable } from '../tables/printed-table.ts';
import { type Entity, EVERYBODY, isSameName } from '../words/entities.ts';
import { MONTH } from '../words/month-names.ts';
import { isGroup } from './groups.ts';

/** What is counted of people. */
export type Measure = 'deltagare' | 'kvinnor' | 'män' | 'nya' | 'avslutade' | 'arbete' | 'studier' | 'arbete och studier';

/** A number of people, and whom it is about. */
export interface PeopleFact {
  readonly entity: Entity;
  readonly measure: Measure;
  readonly value: Exact;
  readonly places: readonly ProofPlace[];
  readonly where: 'tabell' | 'text' | 'faktaruta';
  /** Counted in a table of those who left, which tells what another table tells too. */
  readonly isAgain?: boolean;
}

const COLUMNS: readonly { readonly measure: Measure; readonly words: RegExp }[] = [
  { measure: 'kvinnor', words: /^(?:varav )?(?:antal )?kvinnor$/i },
  { measure: 'män', words: /^(?:varav )?(?:antal )?män$/i },
  { measure: 'nya', words: /nya|påbörja|startade|inskrivna under/i },
  { measure: 'avslutade', words: /^(?:antal )?(?:avslutade|avslut|utskrivna)(?!.*(?:kvinn|(?<!\p{sc=Latin})män(?!\p{sc=Latin})))/iu },
  { measure: 'arbete', words: /^(?:till )?arbete$/i },
  { measure: 'studier', words: /^(?:till )?(?:studier|utbildning)$/i },
  { measure: 'arbete och studier', words: /arbete.{0,40}studier(?!.*(?:kvinn|(?<!\p{sc=Latin})män(?!\p{sc=Latin})))/iu },
  { measure: 'deltagare', words: /^(?:antal )?(?:deltagare|personer|totalt|summa|alla|samtliga|antal|individer)(?: totalt)?$/i },
];

/** Counts in tables with a column for each sex. */
export function factsInTables(tables: readonly PrintedTable[]): PeopleFact[] {
  const own = tables.filter(isOfSexes);
  const facts = own.filter(({ rows }) => rows.length > 1).flatMap(factsIn);
  // An association with a single intervention: its row is everybody.
  const [only] = own;
  return only === undefined || own.length > 1 || only.rows.length > 1
    ? [
        ...facts,
        ...tables.filter(isOfExits).flatMap(exitsIn),
        ...tables.filter((table) => isOfParticipants(table, facts)).flatMap(participantsIn),
      ]
    : factsIn(only).flatMap((fact) => [fact, { ...fact, entity: EVERYBODY }]);
}

const measureOf = (label: string): Measure | undefined => COLUMNS.find(({ words }) => words.test(label.trim()))?.measure;

/** What each column counts; of columns for each sex those of all who took part. */
function measuresOf({ columns }: PrintedTable): (Measure | undefined)[] {
  const labels = columns.map(({ label }) => label.trim());
  return labels.map((label) => {
    const [, stem, sex] = OF_A_SEX.exec(label) ?? [];
    const isOfBoth = stem !== undefined && labels.some((other) => other !== label && OF_A_SEX.exec(other)?.[1] === stem);
    if (!isOfBoth) return measureOf(label);
    if (!TAKING_PART.test(stem)) return undefined;
    return sex?.toLowerCase().startsWith('k') === true ? 'kvinnor' : 'män';
  });
}

/** `Deltagare K`, `Summa under året, män`: a column for each sex of what the words before say. */
const OF_A_SEX = /^(?!(?:varav|därav|antal|andel) )(.{3,40}?),? \(?(K|Kv|kvinnor|M|män)\)?$/i;
const TAKING_PART = /^(?:antal )?(?:deltagare|deltagit|inskrivna|summa|totalt|alla|samtliga)(?: (?:under året|totalt|(?:19|20)\d\d))?$/i;

/** Those who have answered are counted for themselves. What an intervention `svarar för` is no answer. */
const isOfAnswers = ({ title, columns }: PrintedTable): boolean =>
  /svar(?!ar)|enkät|respondent/i.test([title, ...columns.map(({ label }) => label)].join(' '));

const areInterventions = ({ rows }: PrintedTable): boolean =>
  3 * rows.filter(({ label }) => isGroup(label) || IS_DAY.test(label.trim()) || IS_PERIOD.test(label.trim())).length < rows.length;

/** `Kvartal 1`, `Första halvåret`: parts of the year, and no interventions. */
const IS_PERIOD =
  /^(?:kvartal|tertial|halvår|termin) \d|^(?:första|andra|tredje|fjärde) (?:kvartalet|tertialet|halvåret)|^(?:vår|höst)termin/iu;

/** `14 oktober`, `2024-10-14`: something that was held, and no intervention. */
const IS_DAY = new RegExp(`^(?:\\d{1,2} (?:${MONTH})|\\d{4}-\\d\\d-\\d\\d)(?!\\p{sc=Latin})`, 'iu');

/** Those who came to courses and meetings, which are staff and partners too. */
const isOfEvents = ({ title, columns }: PrintedTable): boolean =>
  EVENTS.test(title) || columns.some(({ label }) => /^(?:datum|dag|veckodag|innehåll|ämne|tema|föreläsare|plats)$/i.test(label.trim()));

const EVENTS =
  /(?:utbildning|kurs|mötes?|träff|samverkans)(?:s?tillfälle|sdag|dag(?:ar)?(?!\p{sc=Latin}))|föreläsning|seminari|konferens|frukost|kompetens(?:utveckling|höjande|dagar|insats)|nätverksträff/iu;

export function isOfSexes(table: PrintedTable): boolean {
  const measures = measuresOf(table);
  return !isOfAnswers(table) && !isOfEvents(table) && measures.includes('kvinnor') && measures.includes('män') && areInterventions(table);
}

/** What those who left went to, by intervention, in a table without columns for the sexes. */
const EXITS: readonly Measure[] = ['avslutade', 'arbete', 'studier', 'arbete och studier'];

function isOfExits(table: PrintedTable): boolean {
  const measures = measuresOf(table).filter((measure) => measure !== undefined && EXITS.includes(measure));
  const isOfOneTime = new Set(measures).size === measures.length && !table.columns.some(({ year }) => year !== null);
  return measures.length > 1 && isOfOneTime && !isOfSexes(table) && !isOfAnswers(table) && table.rows.length > 1 && areInterventions(table);
}

const exitsIn = (table: PrintedTable): PeopleFact[] =>
  factsIn(table)
    .filter(({ measure }) => EXITS.includes(measure))
    .map((fact) => ({ ...fact, isAgain: true }));

/** `Insats | Kostnad | Deltagare | Kr/deltagare`: those who took part stand once more beside something else. */
function isOfParticipants(table: PrintedTable, known: readonly PeopleFact[]): boolean {
  const isOfOneTime = !table.columns.some(({ year }) => year !== null);
  const isNamed = table.columns.filter(({ label }) => PARTICIPANTS.test(label.trim())).length === 1;
  const own = table.rows.filter(({ label }) => known.some(({ entity }) => entity !== EVERYBODY && isSameName(entity, label)));
  return (
    isOfOneTime && isNamed && own.length > 1 && 3 * own.length > 2 * (table.rows.length - 1) && !isOfSexes(table) && !isOfAnswers(table)
  );
}

const PARTICIPANTS = /^(?:antal )?deltagare$/i;

const participantsIn = (table: PrintedTable): PeopleFact[] =>
  factsIn(table)
    .filter(({ measure, entity, places }) => measure === 'deltagare' && places.length === 1 && !/(?:19|20)\d\d/.test(entity))
    .map((fact) => ({ ...fact, isAgain: true }));

function factsIn(table: PrintedTable): PeopleFact[] {
  const measures = measuresOf(table);
  const rows = table.rows.filter((row) => !isOfOtherYear(table, row));
  return rows.flatMap((row) => {
    const own = measures.flatMap((measure, column) => factOf(table, { row, column }, measure));
    const [work, studies] = [own.find(({ measure }) => measure === 'arbete'), own.find(({ measure }) => measure === 'studier')];
    if (work !== undefined && studies !== undefined && !table.columns.some(({ label }) => SUBSIDISED.test(label)))
      own.push(bothOf(work, studies, 'arbete och studier'));
    const [women, men] = [own.find(({ measure }) => measure === 'kvinnor'), own.find(({ measure }) => measure === 'män')];
    if (women === undefined || men === undefined || own.some(({ measure }) => measure === 'deltagare')) return own;
    return [...own, bothOf(women, men, 'deltagare')];
  });
}

/** Work with support is work too, wherever its own column stands. */
const SUBSIDISED = /lönestöd|lönebidrag|subvention|anställningsstöd/i;

const bothOf = (one: PeopleFact, other: PeopleFact, measure: Measure): PeopleFact => ({
  ...one,
  measure,
  value: add(one.value, other.value),
  places: [...one.places, ...other.places],
});

interface Cell {
  readonly row: PrintedRow;
  readonly column: number;
}

/** `Summa distriktsteam` and `Delsumma` are not everybody. */
const OF_SOME =
  /^delsumma$|^(?:del)?(?:summa|s:a) (?!(?:antal |alla |samtliga )?(?:deltag|insats|individ|alla|samtliga|total|person|under|i (?:insats|alla)|förbund|\d))\p{sc=Latin}/iu;

function factOf(table: PrintedTable, { row, column }: Cell, measure: Measure | undefined): PeopleFact[] {
  const number = row.cells[column]?.number ?? null;
  if (measure === undefined || number === null || number.unit !== null || number.decimals > 0) return [];
  const entity = isTotal(row.label) && !OF_SOME.test(row.label.trim()) ? EVERYBODY : row.label;
  return [{ entity, measure, value: number.value, places: [placeOf(table, row, column)], where: 'tabell' }];
}
