import type { Block, Chart } from '../../platform/documents/document.ts';
import { investments } from './asset-tables.ts';
import {
  contributionTable,
  costKindTable,
  equityTable,
  fiveYearOverview,
  goalTable,
  interventionMoneyTable,
  useOfContributions,
} from './follow-up-tables.ts';
import { indicatorGroupTable, indicatorTable, responseTable } from './indicator-tables.ts';
import { netBridge, noteTable, operationsByActivity, shortOperations } from './operation-tables.ts';
import { exitTable, participantTable } from './participant-tables.ts';
import {
  contributionChart,
  costKindChart,
  indicatorChart,
  interventionMoneyChart,
  participantChart,
  resultChart,
} from './report-charts.ts';
import type { ReportContext } from './report-context.ts';
import { balancedBudgetTest, balanceSheet, cashFlowStatement, incomeStatement, pledges } from './statement-tables.ts';
import { eventTable, interventionTable, mandateTable, volumeTable } from './survey-tables.ts';

type Make = (context: ReportContext) => Block[];

/** Every table that a text can ask for by name. */
const TABLES: Readonly<Record<string, Make>> = {
  femarsoversikt: (context) => [fiveYearOverview(context)],
  medlemsbidrag: (context) => [contributionTable(context)],
  'medlemsbidragens-anvandning': (context) => [useOfContributions(context)],
  styrelse: (context) => [mandateTable(context, 'styrelse', `Styrelsen ${context.records.year}`)],
  beredningsgrupp: (context) => [mandateTable(context, 'beredningsgrupp', `Beredningsgruppen ${context.records.year}`)],
  revisorer: (context) => [mandateTable(context, 'revision', `Revisorer ${context.records.year}`)],
  kostnadsslag: (context) => [costKindTable(context)],
  'eget-kapital': (context) => [equityTable(context)],
  'insatsernas-ekonomi': (context) => [interventionMoneyTable(context)],
  deltagare: (context) => [participantTable(context)],
  avslutsorsaker: (context) => [exitTable(context)],
  volymer: (context) => [volumeTable(context)],
  indikatorer: (context) => [indicatorTable(context)],
  'indikatorer-grupper': indicatorGroupTable,
  svarsfrekvens: (context) => [responseTable(context)],
  mal: (context) => [goalTable(context, null)],
  handelser: (context) => [eventTable(context)],
  balanskrav: (context) => [balancedBudgetTest(context)],
  resultatrakning: (context) => [incomeStatement(context)],
  balansrakning: (context) => [balanceSheet(context), ...pledges(context)],
  kassaflode: (context) => [cashFlowStatement(context)],
  driftredovisning: operations,
  'driftredovisning-per-verksamhet': (context) => [operationsByActivity(context)],
  investeringar: (context) => investments(context),
  bruttonetto: (context) => [netBridge(context)],
};

/** The association chooses which form of the statement of operations it gives (LKBR 10 kap. 1 §). */
function operations(context: ReportContext): Block[] {
  const form = context.records.settings.operatingStatement;
  return [...(form === 'per-verksamhet' ? [] : [shortOperations(context)]), ...(form === 'kort' ? [] : [operationsByActivity(context)])];
}

const CHARTS: Readonly<Record<string, (context: ReportContext) => Chart | null>> = {
  resultat: resultChart,
  kostnadsslag: costKindChart,
  medlemsbidrag: contributionChart,
  'insatsernas-ekonomi': interventionMoneyChart,
  deltagare: participantChart,
  indikatorer: indicatorChart,
};

/** The names that a text can ask for, for advice when it asks for another. */
export const insertNames = (what: 'tabell' | 'diagram'): string[] => Object.keys(what === 'tabell' ? TABLES : CHARTS);

/** The blocks that `{{tabell:…}}` or `{{diagram:…}}` stands for; null when there is none by that name. */
export function findInsert(context: ReportContext, what: 'tabell' | 'diagram', id: string): readonly Block[] | null {
  if (what === 'diagram') return chartBlocks(context, id);
  const [name = '', argument] = id.split(':');
  return argument === undefined ? tableBlocks(context, name) : tableAbout(context, name, argument);
}

function tableBlocks(context: ReportContext, name: string): readonly Block[] | null {
  return Object.hasOwn(TABLES, name) ? (TABLES[name]?.(context) ?? null) : null;
}

/** A table about one thing: the goals of a set, one note, one intervention. */
function tableAbout(context: ReportContext, name: string, argument: string): readonly Block[] | null {
  if (name === 'mal') return [goalTable(context, argument)];
  const note = name === 'not' ? context.records.notes.find((each) => each.id === argument) : undefined;
  if (note !== undefined) return [noteTable(context, note)];
  const intervention = name === 'insats' ? interventionTable(context, argument) : null;
  return intervention === null ? null : [intervention];
}

function chartBlocks(context: ReportContext, id: string): readonly Block[] | null {
  const make = Object.hasOwn(CHARTS, id) ? CHARTS[id] : undefined;
  if (make === undefined) return null;
  const chart = make(context);
  return chart === null ? [] : [chart];
}
