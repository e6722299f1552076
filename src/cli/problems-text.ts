import type { Problem } from '../shared/problem.ts';

/** Every problem on a line of its own: where, how bad, what and what to do. */
export const problemsText = (problems: readonly Problem[]): string => problems.map((problem) => `${problemText(problem)}\n`).join('');

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
