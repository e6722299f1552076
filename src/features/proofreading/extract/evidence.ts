import type { ProofFinding, ProofPlace, Proofreading } from '../proofreading.ts';

/** What proofreading tried a printed value in, and how that went. */
export interface Evidence {
  /** Comparisons that held. */
  readonly held: number;
  readonly findings: readonly ProofFinding[];
}

/** Looks up what a value took part in by the cell that it stands in. */
export type EvidenceBook = (places: readonly ProofPlace[]) => Evidence;

const cellName = ({ page, line, value }: ProofPlace): string => `${page}/${line}/${value}`;

export function evidenceIn({ checks, findings }: Proofreading): EvidenceBook {
  // What may agree by chance bears nothing out.
  const held = byCell(checks.filter(({ outcome, isTickedOff }) => outcome !== 'failed' && !isTickedOff));
  const found = byCell(findings);
  return (places) => {
    const own = [...new Set(places.map(cellName))];
    return {
      held: Math.min(...own.map((cell) => held.get(cell)?.length ?? 0)),
      findings: [...new Set(own.flatMap((cell) => found.get(cell) ?? []))],
    };
  };
}

/** What was tried or found, by each cell that takes part in it. */
function byCell<Told extends { readonly places: readonly ProofPlace[] }>(all: readonly Told[]): ReadonlyMap<string, readonly Told[]> {
  const pairs = all.flatMap((told) => [...new Set(told.places.map(cellName))].map((cell) => ({ cell, told })));
  const groups = Map.groupBy(pairs, ({ cell }) => cell);
  return new Map([...groups].map(([cell, those]) => [cell, those.map(({ told }) => told)]));
}

const MOST_HELD = 3;
/** Each comparison that holds takes away more than half of the doubt. */
const DOUBT_LEFT = 0.4;
const MOST_SURE = 0.99;

/** What a value's sureness becomes when what it was tried in is known. */
export function surenessAfter(before: number, { held, findings }: Evidence): number {
  const doubt = (1 - before) * DOUBT_LEFT ** Math.min(held, MOST_HELD);
  const penalty = findings.reduce((left, { severity }) => left * PENALTIES[severity], 1);
  return Math.min(MOST_SURE, 1 - doubt) * penalty;
}

const PENALTIES: Readonly<Record<ProofFinding['severity'], number>> = { fel: 0.7, 'troligt fel': 0.8, anmärkning: 0.95, avrundning: 1 };
