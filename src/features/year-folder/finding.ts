import type { Problem } from '../../shared/problem.ts';

/** Where in the folder a problem is. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
}

export const folderError = (place: Place, code: string, message: string): Problem => ({
  code: `folder.${code}`,
  severity: 'error',
  file: place.file,
  line: place.line,
  message,
});

export const folderWarning = (place: Place, code: string, message: string): Problem => ({
  ...folderError(place, code, message),
  severity: 'warning',
});

/** Adds however many there are: a call takes some hundred thousand arguments at most, and a broken file may have more problems. */
export function tellAll(problems: Problem[], more: Iterable<Problem>): void {
  for (const problem of more) problems.push(problem);
}
