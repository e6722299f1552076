/** Work that is done in the background: when its time has come, or because a change has asked for it. */
export interface Task {
  /** Small letters and hyphens: `seal-log`. */
  readonly name: string;
  /** When it is done by itself, in UTC; without this only when it is asked for. */
  readonly when?: 'every minute' | 'every hour' | 'every night';
  /** Throws when it could not be done: it is then tried again after a while. Must bear being done twice. */
  run(context: TaskContext): Promise<void>;
}

export interface TaskContext {
  /** What it was asked for with; nobody has checked it. */
  readonly content: unknown;
  /** Ends the work when the server stops or the time is out. */
  readonly signal: AbortSignal;
}

/** Something happened to a job that whoever runs the server may want to know. Holds nothing of what the job was about. */
export interface JobEvent {
  readonly event: 'job.done' | 'job.failed' | 'job.given-up' | 'queue.lost';
  readonly task: string | null;
  readonly attempt: number | null;
  readonly error?: unknown;
}

/** Could not be done now, for a reason that may be kept and shown: it names no person. */
export class JobProblem extends Error {}
