import type { Problem } from '../../shared/problem.ts';
import type { ChartId } from './chart.ts';
import { proposeChart } from './chart-proposal.ts';
import { readSie } from './sie/read-sie.ts';
import type { SieFile } from './sie/sie.ts';
import { type TrialStatements, trialStatements } from './trial-statements.ts';

/** What one SIE file says by itself, without any association: its statements and its problems. */
export interface TriedFile {
  readonly file: SieFile;
  readonly chart: ChosenChart;
  readonly statements: TrialStatements;
  readonly problems: readonly Problem[];
}

/** The chart that was used: chosen by the person, proposed by the account names, or taken for want of anything better. */
export interface ChosenChart {
  readonly id: ChartId;
  readonly by: 'choice' | 'names' | 'file' | 'assumption';
  readonly reasons: readonly string[];
}

/** Reads a SIE file and sets up its two statements; without a chosen chart the account names propose one. */
export function tryFile(bytes: Uint8Array, name: string, chosen: ChartId | null): TriedFile {
  const { value: file, problems } = readSie(bytes, name);
  const chart = chartOf(file, chosen);
  const statements = trialStatements(file.ledger, { chart: chart.id, overrides: new Map() });
  const ofChart = chart.by === 'assumption' && file.ledger.accounts.length > 0 ? [CHART_ASSUMED] : [];
  const added = [...ofChart, ...statements.problems].map((problem) => ({ ...problem, file: name, line: null }));
  return { file, chart, statements, problems: [...problems, ...added] };
}

const CHART_ASSUMED = {
  code: 'ledger.chart-assumed',
  severity: 'warning',
  message: 'Varken filen eller kontonamnen visar vilken kontoplan som används. BAS är antagen; välj rätt kontoplan.',
} as const;

function chartOf(file: SieFile, chosen: ChartId | null): ChosenChart {
  if (chosen !== null) return { id: chosen, by: 'choice', reasons: [] };
  const proposal = proposeChart(file.ledger.accounts);
  if (proposal.chart !== null) return { id: proposal.chart, by: 'names', reasons: proposal.reasons };
  if (file.chartType === null) return { id: 'bas', by: 'assumption', reasons: proposal.reasons };
  return { id: 'bas', by: 'file', reasons: [`Filen anger kontoplanen ${file.chartType}.`] };
}
