import type { Problem } from '../shared/problem.ts';

/** More lines than this nobody reads, and a broken file may have a million faults. */
const SHOWN_AT_MOST = 1000;

/** Every problem on a line of its own: where, how bad, what and what to do. */
export function problemsText(problems: readonly Problem[]): string {
  const shown = problems.slice(0, SHOWN_AT_MOST).map((problem) => `${problemText(problem)}\n`);
  const more = problems.length - shown.length;
  return shown.join('') + (more > 0 ? `… och ${more} till. Rätta de första, eller se alla med --format json.\n` : '');
}

function problemText({ file, line, severity, message }: Problem): string {
  const where = line === null ? file : `${file} rad ${line}`;
  return `${where}: ${severity === 'error' ? 'FEL' : 'Varning'}. ${message}`;
}

/** `3 fel och 1 varning` */
export function problemCounts(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  return `${errors} fel och ${warnings} ${warnings === 1 ? 'varning' : 'varningar'}`;
}
