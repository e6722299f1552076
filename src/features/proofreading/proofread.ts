import type { DocumentText } from '../../shared/document-text.ts';
import { cardsOf, isCard } from './cards/cards.ts';
import { checkCards } from './cards/check-cards.ts';
import { checkRowsAcross } from './cards/check-rows-across.ts';
import { moneyFacts } from './cards/money-facts.ts';
import { checkGoalCounts } from './goals/goal-counts.ts';
import { checkGoalRows, goalRowsOf } from './goals/goal-rows.ts';
import { checkPeople } from './people/check-people.ts';
import { interventionNames } from './people/intervention-names.ts';
import { factsInTables } from './people/people-facts.ts';
import { factsTold } from './people/people-told.ts';
import type { ProofFinding, Proofreading, ProofSeverity } from './proofreading.ts';
import { checkTold } from './prose/check-told.ts';
import { checkCountedLists } from './prose/counted-lists.ts';
import { checkDifferencesTold } from './prose/differences-told.ts';
import { checkLawReferences } from './prose/law-references.ts';
import { checkMoneyClaims } from './prose/money-claims.ts';
import { sentencesOf } from './prose/passages.ts';
import { checkPercentOfCounts } from './prose/percent-of-counts.ts';
import { checkSharesTold } from './prose/shares-told.ts';
import { toldFigures } from './prose/told-figures.ts';
import { mostLikelyYear } from './report-year.ts';
import { checkFigures } from './statements/check-figures.ts';
import { checkGuidelines } from './statements/guidelines.ts';
import { checkNoteSums } from './statements/note-sums.ts';
import { recogniseFigures } from './statements/recognise.ts';
import { checkRepeated } from './statements/repeated.ts';
import { checkColumnSums } from './sums/column-sums.ts';
import { checkDirections } from './sums/directions.ts';
import { checkPossibleNumbers } from './sums/possible-numbers.ts';
import { checkRowSums } from './sums/row-sums.ts';
import { checkShares } from './sums/shares.ts';
import { checkWholeShares } from './sums/whole-shares.ts';
import { findTables } from './tables/find-tables.ts';
import { checkHeadings, withoutTwins } from './tables/headings-of-columns.ts';
import { isCounted } from './tables/table-of.ts';
import type { Trial } from './trial.ts';

/** Reads somebody's published report and tells what in it does not add up (granska). */
export function proofread(document: DocumentText): Proofreading {
  const tables = findTables(document);
  const counted = tables.filter(isCounted);
  const dated = counted.map(withoutTwins);
  const year = mostLikelyYear(document, counted);
  const sentences = sentencesOf(document, tables);
  const figures = recogniseFigures(dated, year);
  const people = factsInTables(counted);
  const cards = cardsOf(tables.filter(isCard));
  const money = moneyFacts(
    dated.filter((table) => !isCard(table)),
    year,
  );
  const names = interventionNames(tables);
  const goals = tables.flatMap(goalRowsOf);
  const told = toldFigures(sentences, year);
  const sums = counted.flatMap(checkRowSums);
  const trials = [
    ...sums,
    ...counted.flatMap(checkColumnSums),
    ...counted.flatMap(checkShares),
    ...checkFigures([...figures, ...told], { printed: figures, sums }),
    ...checkTold(told, figures),
    ...checkPeople(people, factsTold(sentences, { year, names })),
    ...checkRepeated(figures),
    ...checkNoteSums(dated, year),
    ...checkGuidelines(figures),
    ...checkCards(cards, { people, money, year }),
    ...checkRowsAcross(money),
    ...checkGoalRows(goals),
    ...checkGoalCounts(sentences, goals),
    ...checkMoneyClaims(sentences, money, year),
    ...checkCountedLists(sentences),
    ...checkSharesTold(sentences),
    ...checkDifferencesTold(sentences),
    ...counted.flatMap((table) => checkPossibleNumbers(table, year)),
    ...counted.flatMap(checkWholeShares),
    ...tables.flatMap(checkDirections),
    ...checkHeadings(counted),
    ...checkLawReferences(sentences),
    ...checkPercentOfCounts(sentences),
  ];
  return {
    findings: toldOnce(trials).sort(worstFirst),
    checks: trials.map(({ finding: _, ...check }) => check),
    tables: counted.length,
    unread: document.unread,
  };
}

/** The same cell against the same amount may be found in several ways: the surest is told. */
function toldOnce(trials: readonly Trial[]): ProofFinding[] {
  const byCell = new Map<string, ProofFinding>();
  for (const { finding } of trials) {
    if (finding === null) continue;
    const name = cellName(finding);
    const before = byCell.get(name);
    if (before === undefined || before.sureness < finding.sureness) byCell.set(name, finding);
  }
  return [...byCell.values()];
}

/** What is wrong where: the first place is what does not agree with the others. */
function cellName({ places, kind }: ProofFinding): string {
  const [first] = places;
  return `${kind === 'riktlinje' ? kind : ''} ${first?.page}/${first?.line} ${first?.value}`;
}

const WORST: readonly ProofSeverity[] = ['fel', 'troligt fel', 'avrundning', 'anmärkning'];

const worstFirst = (a: ProofFinding, b: ProofFinding): number =>
  WORST.indexOf(a.severity) - WORST.indexOf(b.severity) || b.sureness - a.sureness || whereOf(a) - whereOf(b);

const whereOf = ({ places }: ProofFinding): number => (places[0]?.page ?? 0) * 100_000 + (places[0]?.line ?? 0);
