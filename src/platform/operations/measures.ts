import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { QueueState } from '../jobs/queue.ts';
import type { JobEvent } from '../jobs/task.ts';
import type { Answered } from './answered.ts';

/** The connections of the application's own pool. */
export interface Connections {
  readonly total: number;
  readonly idle: number;
  /** Requests that wait for one. */
  readonly waiting: number;
}

export interface MeasureParts {
  readonly connections: () => Connections;
  readonly queue: () => Promise<readonly QueueState[]>;
  readonly unsealed: () => Promise<{ readonly rows: number }>;
}

export interface Measures {
  answered(answered: Answered): void;
  job(event: JobEvent): void;
  /** All of it in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

/** What is measured while the server runs: counts and times, nothing about what was asked for or by whom. */
export function openMeasures(parts: MeasureParts): Measures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = requestSeconds(registry);
  const runs = jobRuns(registry);
  showConnections(registry, parts);
  showQueue(registry, parts);
  showUnsealed(registry, parts);
  return {
    answered: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
    job({ task, event }) {
      if (task !== null) runs.inc({ task, outcome: event.replace('job.', '') });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

const requestSeconds = (registry: Registry) =>
  new Histogram({
    name: 'samband_request_seconds',
    help: 'How long requests took, by route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });

const jobRuns = (registry: Registry) =>
  new Counter({
    name: 'samband_job_runs_total',
    help: 'Jobs that this process has done, failed to do, or given up',
    labelNames: ['task', 'outcome'] as const,
    registers: [registry],
  });

function showConnections(registry: Registry, { connections }: MeasureParts): void {
  new Gauge({
    name: 'samband_database_connections',
    help: 'Connections of the web to the database, and requests that wait for one',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      const { total, idle, waiting } = connections();
      this.set({ state: 'used' }, total - idle);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waiting' }, waiting);
    },
  });
}

function showQueue(registry: Registry, { queue }: MeasureParts): void {
  const age = new Gauge({
    name: 'samband_job_oldest_seconds',
    help: 'How long the job that has waited longest could have been done',
    labelNames: ['task'] as const,
    registers: [registry],
  });
  new Gauge({
    name: 'samband_jobs',
    help: 'Jobs that wait, of them those that have failed, and those given up',
    labelNames: ['task', 'state'] as const,
    registers: [registry],
    async collect() {
      const states = await queue().catch(() => []);
      this.reset();
      age.reset();
      for (const { task, waiting, failing, givenUp, oldestSeconds } of states) {
        this.set({ task, state: 'waiting' }, waiting);
        this.set({ task, state: 'failing' }, failing);
        this.set({ task, state: 'given_up' }, givenUp);
        age.set({ task }, oldestSeconds);
      }
    },
  });
}

function showUnsealed(registry: Registry, { unsealed }: MeasureParts): void {
  new Gauge({
    name: 'samband_log_unsealed_rows',
    help: 'Rows of the log that are not sealed into a chain yet',
    registers: [registry],
    async collect() {
      const found = await unsealed().catch(() => null);
      this.set(found?.rows ?? Number.NaN);
    },
  });
}
