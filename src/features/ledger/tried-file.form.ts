import type { SentFile, SentForm } from '../../platform/http/routes.ts';
import { CHART_NAMES, type ChartId } from './chart.ts';

/** A file that somebody wants to try, and the chart it is to be read by. */
export interface TriedForm {
  /** Null when none was chosen. */
  readonly file: SentFile | null;
  /** Null lets the account names propose one. */
  readonly chart: ChartId | null;
}

export function readTriedForm({ fields, files }: SentForm): TriedForm {
  const [chart = ''] = fields.get('kontoplan') ?? [];
  return { file: files.get('fil')?.[0] ?? null, chart: Object.hasOwn(CHART_NAMES, chart) ? (chart as ChartId) : null };
}
