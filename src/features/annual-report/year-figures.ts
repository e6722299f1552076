import { divide, exact, parseExact } from '../../shared/exact.ts';
import type { Problem } from '../../shared/problem.ts';
import { defineBudget } from '../budget/budget-figures.ts';
import { defineContributions } from '../contributions/contribution-figures.ts';
import { computeFigures, type FigureBook } from '../figures/book.ts';
import { hideSmallCounts } from '../figures/disclosure.ts';
import { defineForEarlierYears } from '../figures/earlier-years.ts';
import { countOf, type FigureDefinition, figureKey } from '../figures/figure.ts';
import { figuresIn, rowsOf } from '../figures/formulas.ts';
import { knownValue } from '../figures/known.ts';
import { circularFormulas, defineEarlierFigures, defineFacts, defineOwnFormulas } from '../figures/own-figure-definitions.ts';
import { notShownInOwnYear, type OwnYears } from '../figures/own-years.ts';
import { defineGoalCounts, type JudgedGoal, judgeGoals, withGoalTexts } from '../goals/judging.ts';
import { defineIndicators, defineResponses } from '../indicators/indicator-figures.ts';
import { takesPlaceIn } from '../interventions/intervention.ts';
import { defineInterventionMoney } from '../interventions/intervention-figures.ts';
import { defineParticipants, defineVolumes } from '../participants/participant-figures.ts';
import { defineBalanceSheet } from '../statements/balance-sheet.ts';
import { defineBalancedBudget } from '../statements/balanced-budget.ts';
import { defineCashFlow } from '../statements/cash-flow.ts';
import { defineCostKinds } from '../statements/cost-kinds.ts';
import { defineFixedAssets } from '../statements/fixed-assets.ts';
import { defineIncomeStatement } from '../statements/income-statement.ts';
import { defineLeases } from '../statements/leases.ts';
import { defineNetBridge } from '../statements/net-bridge.ts';
import { defineNotes } from '../statements/notes.ts';
import { defineOperations, defineShortOperations } from '../statements/operations.ts';
import { defineEquityCap, defineOverview } from '../statements/overview.ts';
import type { Books } from '../statements/placed-account.ts';
import { defineRealisation } from '../statements/realisation.ts';
import type { YearRecords } from '../year-folder/year-records.ts';

/** Every figure of a year with its value, the goals with their verdicts, and the formulas that could not be read. */
export interface YearFigures {
  readonly book: FigureBook;
  readonly goals: readonly JudgedGoal[];
  readonly problems: readonly Problem[];
}

/** Whether somebody has accepted that small counts are shown, since they are public already. */
export const smallCountsArePublic = ({ acceptances }: Pick<YearRecords, 'acceptances'>): boolean =>
  acceptances.some((acceptance) => acceptance.finding === SMALL_COUNTS_PUBLIC);

/** The finding whose acceptance it is. */
export const SMALL_COUNTS_PUBLIC = 'smagrupper.offentliga';

/**
 * Computes all figures of a year.
 * Goals are judged on the figures, and their counts become figures in turn; small counts of people are hidden last.
 * `ownYears` is what the reports of earlier years show of their own counts, as far as those years are kept.
 */
export function computeYear(records: YearRecords, books: Books, ownYears: OwnYears): YearFigures {
  const own = defineOwnFormulas(records.ownFormulas, records.year);
  const computed = [...bookFigures(records, books), ...followUpFigures(records, books), ...own.definitions];
  const writtenDown = defineEarlierFigures(records.earlierFigures, computed);
  const derived = defineForEarlierYears([...computed, ...writtenDown], records.year);
  const definitions = [...computed, ...derived, ...writtenDown];
  const first = computeFigures(definitions);
  const goals = judgeGoals(records.goals, first, records.year);
  const cap = [records.year, records.year - 1].flatMap((year) =>
    defineEquityCap(capSteps(records), year, knownValue(first, figureKey('oversikt.medlemsbidrag', year))),
  );
  const all = computeFigures([...cap, ...defineGoalCounts(goals, records.year), ...definitions], undefined);
  const shown = smallCountsArePublic(records)
    ? all
    : hideSmallCounts(all, records.settings.smallestShownGroup, notShownInOwnYear(all, ownYears));
  const problems = [...own.problems, ...circularFormulas(records.ownFormulas, all, records.year)];
  return { book: withGoalTexts(shown, records.year), goals, problems };
}

function capSteps(records: YearRecords) {
  return records.settings.equityCap.flatMap((step) => {
    const share = parseExact(step.share.replace(/%$/, ''));
    if (share === null) return [];
    return [{ fromOre: step.fromOre, share: step.share.includes('%') ? divide(share, exact(100)) : share }];
  });
}

function bookFigures(records: YearRecords, books: Books): FigureDefinition[] {
  const { settings, budget } = records;
  const budgetYears = [...new Set(budget.map((line) => line.year))];
  const hasFact = (id: string, year: number) => records.facts.some((fact) => fact.id === id && fact.year === year);
  return [
    ...defineIncomeStatement(books, budget, settings.lineNames),
    ...defineBalanceSheet(books, settings.lineNames),
    ...defineCashFlow(books),
    ...defineRealisation(books),
    ...defineNotes(records.notes, books, budget),
    ...defineShortOperations(books, budgetYears, settings.financialItemsInOverview),
    ...defineOperations(records.activities, books, budget),
    ...defineCostKinds(records, books),
    ...defineNetBridge(records.netRows, books, budget),
    ...defineFixedAssets(books, budget),
    ...defineLeases(records.leases, records.year),
    ...defineContributions(records.members, books, records.contributions),
    ...defineOverview(books, settings.financialItemsInOverview),
    ...defineBalancedBudget(books.years, hasFact),
    ...defineBudget(budget),
  ];
}

function followUpFigures(records: YearRecords, books: Books): FigureDefinition[] {
  const counts = {
    participants: records.participantCounts,
    exits: records.exitCounts,
    volumes: records.volumeCounts,
    codes: records.codes,
  };
  return [
    ...defineInterventionMoney(records.interventions, books, records.budget),
    ...defineParticipants(counts, records.interventions),
    ...defineVolumes(counts),
    ...defineIndicators(records.indicatorResults),
    ...defineResponses(records.responseCounts),
    ...defineFacts(records.facts),
    ...defineNumbersOfThings(records),
  ];
}

/** How many members, interventions, appendices and events there are: small numbers that texts like to mention. */
function defineNumbersOfThings(records: YearRecords): FigureDefinition[] {
  const count = (of: string) => figuresIn(countOf(of), records.year);
  const rows = (things: readonly { readonly name: string; readonly source?: { file: string; line: number | null } }[]) =>
    rowsOf(things.map((thing) => ({ label: thing.name, value: exact(1), source: thing.source ?? { file: 'texter/', line: null } })));
  const { members } = records;
  const interventions = records.interventions.filter((each) => takesPlaceIn(records.year, each));
  // What took place another year is told by the check, and is no event of this one.
  const events = records.events.filter(({ date }) => date === null || date.startsWith(String(records.year)));
  const appendices = records.texts.filter((text) => text.after === 'bilagor').map((text) => ({ name: text.title ?? text.id }));
  const kinds = [...new Set(events.map((event) => event.kind))];
  return [
    count('medlemmar')('antal.medlemmar', rows(members), ['Medlemmar', 'Antal medlemmar i förbundet.']),
    count('kommuner')('antal.kommuner', rows(members.filter((member) => member.kind === 'kommun')), [
      'Kommuner',
      'Antal kommuner som är medlemmar.',
    ]),
    count('insatser')('antal.insatser', rows(interventions), ['Insatser', 'Antal insatser.']),
    count('insatser')('antal.individinsatser', rows(interventions.filter((each) => each.direction === 'individ')), [
      'Individinriktade insatser',
      'Antal individinriktade insatser.',
    ]),
    count('insatser')('antal.strukturinsatser', rows(interventions.filter((each) => each.direction === 'struktur')), [
      'Strukturövergripande insatser',
      'Antal strukturövergripande insatser.',
    ]),
    count('bilagor')('antal.bilagor', rows(appendices), ['Bilagor', 'Antal bilagor till årsredovisningen.']),
    ...kinds.map((kind) =>
      count('händelser')(`handelser.${kind}`, rows(events.filter((event) => event.kind === kind)), [
        `Händelser: ${kind}`,
        'Antal händelser av slaget under året.',
      ]),
    ),
  ];
}
