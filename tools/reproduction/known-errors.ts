import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compared } from './compare.ts';

/** A contradiction that somebody found in the print by comparing its own statements, each told once (känt fel). */
export interface KnownError {
  readonly id: string;
  /** The printed figures that contradict each other. */
  readonly figures: readonly string[];
  readonly note: string;
}

/** The contradictions found when the print was transcribed; none when nobody has looked for them. */
export function readKnownErrors(golden: string): KnownError[] {
  const file = join(golden, 'checks.json');
  if (!existsSync(file)) return [];
  const checks: { id: string; class: string; lhs: unknown[]; rhs: unknown[]; note?: string }[] = JSON.parse(readFileSync(file, 'utf8'));
  return checks
    .filter((check) => check.class === 'error')
    .map((check) => ({
      id: check.id,
      figures: [...check.lhs, ...check.rhs].flatMap((figure) => (typeof figure === 'string' ? [figure.replace(/^\d+\./, '')] : [])),
      note: check.note ?? '',
    }));
}

/** Known contradictions of which the comparison calls no side wrong: both sides have been believed, or neither is reproduced. */
export function untoldErrors(known: readonly KnownError[], compared: readonly Compared[]): KnownError[] {
  const wrong = new Set(compared.filter(({ outcome }) => outcome === 'error').map(({ printed }) => printed.id));
  return known.filter((error) => !error.figures.some((figure) => wrong.has(figure)));
}
