/** How bad a problem in a file is: an error stops the import, a warning is told and kept. */
export type Severity = 'error' | 'warning';

/** Something a reader of files found (fel i fil): what, where, and what to do, in plain Swedish. */
export interface Problem {
  /** Stable code for programs, for example `sie.unbalanced-voucher`. */
  readonly code: string;
  readonly severity: Severity;
  /** File name relative to the folder, or the file's own name. */
  readonly file: string;
  /** Line counted from 1; null when the problem is about the file as a whole. */
  readonly line: number | null;
  /** Whole sentences in Swedish: what is wrong and what to do. */
  readonly message: string;
  /** Names of figures that it is about because they are not there. */
  readonly missing?: readonly string[];
}

/** What a reader of files returns: everything it understood, and every problem it met. */
export interface Understood<Value> {
  readonly value: Value;
  readonly problems: readonly Problem[];
}

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((problem) => problem.severity === 'error');
