import type { Problem } from '../../shared/problem.ts';
import { CHART_NAMES, type ChartId } from '../ledger/chart.ts';
import { proposeChart } from '../ledger/chart-proposal.ts';
import type { LedgerFile } from './placing.ts';

/**
 * The chart is a person's choice, but the same number means different things in each:
 * when the account names speak for another one, whoever chose ought to look once more.
 */
export function unlikelyCharts(files: readonly LedgerFile[], chart: ChartId): Problem[] {
  if (chart === 'egen') return [];
  return files.flatMap(({ name, ledger }): Problem[] => {
    const { chart: proposed, reasons } = proposeChart(ledger.accounts);
    if (proposed === null || proposed === chart) return [];
    return [
      {
        code: 'bokforing.annan-kontoplan',
        severity: 'warning',
        file: name,
        line: null,
        message: `Kontonamnen talar för ${CHART_NAMES[proposed]}, men kontoplanen är satt till ${CHART_NAMES[chart]}. ${reasons.join(' ')} Skriv kontoplan: ${proposed} i arsmapp.yaml, om det stämmer.`,
      },
    ];
  });
}
