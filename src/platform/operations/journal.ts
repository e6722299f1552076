import type { Clock } from '../clock/clock.ts';
import type { Incident } from '../http/incident.ts';
import { incidentLine } from '../http/incident.ts';
import type { JobEvent } from '../jobs/task.ts';
import type { Answered } from './answered.ts';

export type JournalStyle = 'quiet' | 'json';

export interface JournalParts {
  /** `json` tells everything, a line of JSON each; `quiet` only what went wrong, and what is said to the one who started it. */
  readonly style: JournalStyle;
  readonly clock: Clock;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** What the server tells of itself. No line holds an address, what was asked for, or anything about a person. */
export interface Journal {
  /** A sentence for whoever runs the server. */
  say(sentence: string): void;
  answered(answered: Answered): void;
  job(event: JobEvent): void;
  incident(incident: Incident): void;
}

export function openJournal({ style, clock, out, err }: JournalParts): Journal {
  const line = (level: 'info' | 'warning', content: object): string => JSON.stringify({ time: clock().toString(), level, ...content });
  const isJson = style === 'json';
  return {
    say: (message) => out(isJson ? line('info', { event: 'said', message }) : message),
    answered({ seconds, ...rest }) {
      if (isJson) out(line('info', { event: 'request', ...rest, ms: milliseconds(seconds) }));
    },
    job({ error, ...event }) {
      if (event.event === 'job.done') return isJson ? out(line('info', event)) : undefined;
      err(line('warning', event));
      if (error !== undefined) err(incidentLine({ reference: 'job', route: event.task ?? '', error }, clock()));
    },
    incident: (incident) => err(incidentLine(incident, clock())),
  };
}

const milliseconds = (seconds: number): number => Math.trunc(seconds * 1_000);
