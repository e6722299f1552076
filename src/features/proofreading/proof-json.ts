import { checkCounts, type ProofedFile } from './proof-words.ts';
import type { ProofPlace } from './proofreading.ts';

/** What proofreading gave, as other programs read it. The names are told in `samband granska --help` and stay. */
export function proofJson({ file, kind, pages, proofreading }: ProofedFile) {
  const { findings, checks, tables, unread } = proofreading;
  return {
    format: 'samband-granskning/1',
    file,
    kind,
    pages,
    tables,
    checks: {
      ...checkCounts(checks),
      all: checks.map((check) => ({
        kind: check.kind,
        outcome: check.outcome,
        tickedOff: check.isTickedOff === true,
        arithmetic: check.arithmetic,
        places: check.places.map(placeJson),
      })),
    },
    findings: findings.map(({ severity, kind: what, message, arithmetic, sureness, places }) => ({
      severity,
      kind: what,
      message,
      arithmetic,
      sureness,
      places: places.map(placeJson),
    })),
    unread,
  };
}

const placeJson = ({ page, line, text, value, label }: ProofPlace) => ({ ...(page === null ? {} : { page }), line, text, value, label });
