import type { FigureBook } from '../figures/book.ts';
import { type FigureKey, figureColumn, figureId, figureKey } from '../figures/figure.ts';
import type { CheckedFinding } from './finding.ts';

/** A figure that was there last year and is not filled in for this one, with what waits for it. */
export interface AwaitedFigure {
  readonly id: string;
  /** What it was called last year; its name when nobody knows. */
  readonly label: string;
  readonly waiting: readonly CheckedFinding[];
}

/** One page where figures are filled in, with those that are not. */
export interface AwaitedPart {
  readonly path: string;
  readonly name: string;
  readonly figures: readonly AwaitedFigure[];
}

export interface SplitFindings {
  /** What is only not filled in yet, by where it is filled in. */
  readonly awaited: readonly AwaitedPart[];
  readonly others: readonly CheckedFinding[];
}

/**
 * A year that has just begun uses in its texts, goals and formulas what it had last year. What is found because such a figure is not filled
 * in is no mistake to mend one by one: it goes away by itself, so it is told by what is left to fill in.
 */
export function splitAwaited(findings: readonly CheckedFinding[], book: FigureBook, year: number): SplitFindings {
  const earlier = earlierLabels(book, year);
  const isAwaited = (key: string): boolean => {
    const id = figureId(key as FigureKey);
    return figureColumn(key as FigureKey) === String(year) && (earlier.has(id) || EVENTS.test(id) || BUDGETS.test(id));
  };
  const waits = ({ missing = [] }: CheckedFinding): boolean => missing.length > 0 && missing.every(isAwaited);
  const waiting = findings.filter(waits);
  const ids = [...new Set(waiting.flatMap(({ missing = [] }) => missing))].map((key) => figureId(key as FigureKey));
  const figures = ids.map((id) => ({
    id,
    label: earlier.get(id) ?? id,
    waiting: waiting.filter(({ missing = [] }) => missing.includes(figureKey(id, year))),
  }));
  return { awaited: partsOf(figures), others: findings.filter((finding) => !waits(finding)) };
}

export const awaitedCount = (parts: readonly AwaitedPart[]): number => parts.reduce((sum, { figures }) => sum + figures.length, 0);

/** The names of all figures that some year before had. */
function earlierLabels(book: FigureBook, year: number): ReadonlyMap<string, string> {
  const before = [...book.figures.values()].filter(({ key }) => /^\d{4}$/.test(figureColumn(key)) && Number(figureColumn(key)) < year);
  return new Map(before.map(({ key, label }) => [figureId(key), label]));
}

/** Of events and budgets no year knows what another had: those that have not been yet are waited for. */
const EVENTS = /^handelser\./;
const BUDGETS = /^(?:budget\.|insats\.[^.]+\.budget$)/;

/** Where figures are filled in, by the beginnings of their names; the rest comes with the bookkeeping. */
const PARTS: readonly (readonly [beginning: RegExp, path: string, name: string])[] = [
  [/^(?:deltagare|insats\.[^.]+)\.avslut\./, 'uppgifter/avslut', 'Avslutsorsaker'],
  [/^insats\.[^.]+\.(?:kostnad|intakt|netto|avvikelse)/, 'bokforing', 'Bokföring'],
  [/^insats\.[^.]+\.budget$/, 'uppgifter/budget', 'Beslutad budget'],
  [/^insats\.[^.]+\.planerat$/, 'uppgifter/insatser', 'Insatser'],
  [/^(?:deltagare|insats)\./, 'uppgifter/deltagare', 'Antal deltagare'],
  [/^volym\./, 'uppgifter/volymer', 'Volymer'],
  [/^indikator\./, 'uppgifter/indikatorer', 'Indikatorer'],
  [/^svar\./, 'uppgifter/svarsfrekvens', 'Svarsfrekvens'],
  [/^(?:bidrag|medlem)\./, 'uppgifter/bidrag', 'Beslutade medlemsbidrag'],
  [/^budget\./, 'uppgifter/budget', 'Beslutad budget'],
  [EVENTS, 'uppgifter/handelser', 'Möten och händelser'],
  [/^oversikt\.anstallda$/, 'uppgifter/tidigare-ar', 'Siffror för tidigare år'],
  [/^uppgift\./, 'uppgifter/uppgifter', 'Övriga uppgifter'],
  [/^mal\./, 'uppgifter/mal', 'Mål'],
];
const BOOKS = [/^/, 'bokforing', 'Bokföring'] as const;

function partsOf(figures: readonly AwaitedFigure[]): readonly AwaitedPart[] {
  const byPath = Map.groupBy(figures, ({ id }) => partOf(id)[1]);
  return [...new Set([BOOKS, ...PARTS].map(([, path]) => path))].flatMap((path) => {
    const found = byPath.get(path) ?? [];
    return found[0] === undefined ? [] : [{ path, name: partOf(found[0].id)[2], figures: found }];
  });
}

const partOf = (id: string) => PARTS.find(([beginning]) => beginning.test(id)) ?? BOOKS;
