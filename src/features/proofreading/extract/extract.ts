import { type DocumentText, textOf } from '../../../shared/document-text.ts';
import { type FigureKey, figureId } from '../../figures/figure.ts';
import type { YearRecords, YearSettings } from '../../year-folder/year-records.ts';
import { cardsOf, isCard } from '../cards/cards.ts';
import { moneyFacts } from '../cards/money-facts.ts';
import { factsInTables } from '../people/people-facts.ts';
import { factsTold } from '../people/people-told.ts';
import { factsOfOne } from '../people/tables-of-one.ts';
import type { Proofreading } from '../proofreading.ts';
import { toldFigures } from '../prose/money/told-figures.ts';
import { interimColumn } from '../statements/interim.ts';
import { recogniseFigures } from '../statements/recognise.ts';
import { withoutTwins } from '../tables/headings-of-columns.ts';
import { type Understood, understand } from '../understand.ts';
import { associationIn } from './association.ts';
import { type Chosen, chooseClaims } from './choosing.ts';
import { type Claim, claimOf } from './claim.ts';
import { contributionClaims } from './contribution-claims.ts';
import { evidenceIn } from './evidence.ts';
import { type ExitReason, exitClaims } from './exit-claims.ts';
import { interventionsIn, type ToldIntervention } from './interventions.ts';
import { membersIn } from './members.ts';
import { claimsOfCards, claimsOfMoney } from './money-claims.ts';
import { claimsOfPeople, tablesOfPeople, tablesOfYear } from './people-claims.ts';
import type { ExtractedYear } from './read-me.ts';
import { budgetLinesOf } from './records/budget-lines.ts';
import { contributionsOf } from './records/contributions.ts';
import { codesOf, exitCountsOf, participantCountsOf, volumeCountsOf } from './records/counts.ts';
import { earlierFiguresOf } from './records/earlier-figures.ts';
import { factsOf, indicatorResultsOf, responseCountsOf } from './records/surveys.ts';
import type { Written } from './records/written.ts';
import type { Statement } from './statement.ts';
import { surveyClaims } from './survey-claims.ts';
import { goalsIn, type ToldGoal } from './told-goals.ts';
import { notesIn, type ToldNote } from './told-notes.ts';
import { inOrderOfDoubt, rowOfFigure, rowOfStatement } from './told-rows.ts';
import { type KnownNames, smallWords } from './without-persons.ts';

/** What is known of a document that has been proofread: the name of its file, and what that gave. */
export interface Proofread {
  readonly name: string;
  readonly proofreading: Proofreading;
}

/** Reads the year folder out of a report that has been proofread; null when it does not tell which year it is about. */
export function extractYear(document: DocumentText, { name, proofreading }: Proofread): ExtractedYear | null {
  const understood = understand(document);
  if (understood.year < FIRST_YEAR || understood.year > LAST_YEAR) return null;
  const told = toldIn(document, understood, name);
  const chosen = chooseClaims(told.claims, evidenceIn(proofreading));
  const written = writtenOf(chosen, told, understood.year);
  const records = recordsOf(told, written, understood.year);
  const rows = rowsOf({ told, chosen, written, settings: records.settings });
  return { records, rows, isWholeYear: !isOfAPart(document) };
}

/** As far as the year folder goes. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** The first title that the document bears. */
function isOfAPart({ lines }: DocumentText): boolean {
  const titles = lines.slice(0, FIRST_LINES).flatMap((line) => TITLE.exec(textOf(line))?.[1] ?? []);
  return titles[0] !== undefined && !/^(?:årsredovisning|verksamhetsberättelse|årsrapport)/i.test(titles[0]);
}

const FIRST_LINES = 60;
const TITLE =
  /(årsredovisning|verksamhetsberättelse|årsrapport|delårsrapport|delårsbokslut|halvårsrapport|tertialrapport|verksamhetsplan)/i;

/** Everything that the report tells and that a year folder has a place for. */
interface Told {
  readonly association: ReturnType<typeof associationIn>;
  readonly members: ReturnType<typeof membersIn>;
  readonly interventions: readonly ToldIntervention[];
  readonly notes: readonly ToldNote[];
  readonly goals: readonly ToldGoal[];
  /** Names that may stand in the folder's words: nobody's of a person. */
  readonly known: KnownNames;
  readonly claims: readonly Claim[];
  readonly reasons: readonly ExitReason[];
  readonly names: ReadonlyMap<string, string>;
}

function toldIn(document: DocumentText, understood: Understood, name: string): Told {
  const { year, tables, counted, sentences } = understood;
  const association = associationIn(document, name);
  const interventions = interventionsIn(tables, sentences);
  const members = membersIn(sentences, counted);
  const known = namesKnown({ association, members, interventions }, document);
  const notes = notesIn(counted, year, known);
  // Goals of a part of the year may still be met.
  const goals = isOfAPart(document) ? [] : goalsIn(tables, { year, interventions, known });
  const exits = exitClaims(tablesOfYear(counted, year), { year, interventions });
  const surveys = surveyClaims(counted.map(withoutTwins), year);
  const outcomes = goals.flatMap(({ outcome }) => outcome ?? []);
  const claims = [
    ...figureClaims(understood, interventions),
    ...exits.claims,
    ...surveys.claims,
    ...contributionClaims(counted.map(withoutTwins), ofMembers(members), year),
    ...notes.flatMap((note) => note.claims),
    ...outcomes,
  ];
  const names = new Map([...surveys.names, ...outcomes.map(({ key, label }) => [figureId(key), label] as const)]);
  return { association, members, interventions, notes, goals, known, claims, reasons: exits.reasons, names };
}

/** What the statements, the counts of people and the costs of the interventions tell. */
function figureClaims({ year, tables, counted, sentences }: Understood, interventions: readonly ToldIntervention[]): Claim[] {
  const dated = counted.map(withoutTwins);
  const recognised = recogniseFigures(dated, year);
  // Of a part of the year nothing that the text tells is the year's.
  const isInterim = interimColumn(recognised, year) !== null;
  const people = tablesOfPeople(counted, year);
  const names = interventions.map(({ intervention }) => intervention.name);
  const facts = [...factsInTables(people), ...factsOfOne(people), ...factsTold(sentences, { year, names })];
  const costs = dated.filter((table) => !isCard(table));
  return [
    ...recognised.map(claimOf),
    ...(isInterim ? [] : toldFigures(sentences, { year, isInterim }).map(claimOf)),
    ...claimsOfPeople(facts, { year, interventions }),
    ...claimsOfMoney(moneyFacts(costs, year), interventions),
    ...claimsOfCards(cardsOf(tables.filter(isCard)), { year, interventions }),
  ];
}

const namesKnown = (told: Pick<Told, 'association' | 'members' | 'interventions'>, document: DocumentText): KnownNames => ({
  names: [told.association.association.name, ...namedIn(told).map(({ value }) => value)],
  words: smallWords(document.lines.map(textOf)),
});

const namedIn = ({ association, members, interventions }: Pick<Told, 'association' | 'members' | 'interventions'>): Statement[] => [
  ...association.statements,
  ...members.map(({ statement }) => statement),
  ...interventions.flatMap((each) => each.statements),
];

const ofMembers = (members: Told['members']) => members.map(({ member }) => member);

const writtenOf = (chosen: readonly Chosen[], { interventions, members, names }: Told, year: number) => ({
  contributions: contributionsOf(chosen, ofMembers(members)),
  earlierFigures: earlierFiguresOf(chosen, year),
  budget: budgetLinesOf(chosen, interventions),
  participantCounts: participantCountsOf(chosen, interventions, year),
  volumeCounts: volumeCountsOf(chosen, interventions, year),
  exitCounts: exitCountsOf(chosen),
  indicatorResults: indicatorResultsOf(chosen),
  responseCounts: responseCountsOf(chosen, names),
  facts: factsOf(chosen, names),
});

type AllWritten = ReturnType<typeof writtenOf>;

/** Without bookkeeping there is no chart to choose, and nobody has decided anything about a report. */
const SETTINGS: YearSettings = {
  recordNumber: null,
  adoptedOn: null,
  chart: 'egen',
  equityCap: [{ fromOre: 0, share: '0,2' }],
  operatingStatement: 'kort',
  financialItemsInOverview: false,
  smallestShownGroup: 5,
  rounding: 'exakt',
  isWithoutBooks: true,
  lineNames: {},
};

const rowsIn = <Row>(written: readonly Written<Row>[]): readonly Row[] => written.map(({ row }) => row);

function recordsOf(told: Told, written: AllWritten, year: number): YearRecords {
  return {
    ...EMPTY,
    association: told.association.association,
    year,
    settings: SETTINGS,
    members: ofMembers(told.members),
    notes: told.notes.map(({ note }) => note),
    goals: told.goals.map(({ goal }) => goal),
    contributions: rowsIn(written.contributions),
    interventions: told.interventions.map(({ intervention }) => intervention),
    codes: codesOf(told.reasons, rowsIn(written.volumeCounts)),
    earlierFigures: rowsIn(written.earlierFigures),
    budget: rowsIn(written.budget),
    participantCounts: rowsIn(written.participantCounts),
    volumeCounts: rowsIn(written.volumeCounts),
    exitCounts: rowsIn(written.exitCounts),
    indicatorResults: rowsIn(written.indicatorResults),
    responseCounts: rowsIn(written.responseCounts),
    facts: rowsIn(written.facts),
  };
}

/** What no report tells in a way that can be read out of it. */
const EMPTY = {
  mandates: [],
  bookFiles: [],
  accountRules: [],
  activities: [],
  costRows: [],
  netRows: [],
  assets: [],
  leases: [],
  ownFormulas: [],
  events: [],
  texts: [],
  acceptances: [],
} as const;

interface ToTell {
  readonly told: Told;
  readonly chosen: readonly Chosen[];
  readonly written: AllWritten;
  readonly settings: YearSettings;
}

function rowsOf({ told, chosen, written, settings }: ToTell) {
  const statements = [...namedIn(told), ...[...told.notes, ...told.goals].map(({ statement }) => statement)];
  const writing = { files: filesOf(written), known: told.known, smallestShownGroup: settings.smallestShownGroup };
  return inOrderOfDoubt([...statements.map(rowOfStatement), ...chosen.map((each) => rowOfFigure(each, writing))]);
}

/** Which file each figure was written in. */
function filesOf(written: AllWritten): ReadonlyMap<FigureKey, string> {
  const all: readonly Written<{ readonly source: { readonly file: string } }>[] = Object.values(written).flat();
  return new Map(all.flatMap(({ row, keys }) => keys.map((key) => [key, row.source.file] as const)));
}
