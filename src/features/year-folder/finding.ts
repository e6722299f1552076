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
