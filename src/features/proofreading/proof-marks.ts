import type { TextLine } from '../../shared/document-text.ts';
import { keyOf } from './lines-shown.ts';
import { SEVERITIES } from './proof-words.ts';
import type { ProofFinding, ProofPlace, ProofSeverity } from './proofreading.ts';
import { type Span, valueInText } from './value-in-text.ts';

/** A value in the document that findings speak of. */
export interface Mark extends Span {
  /** Unique on the page; the findings' places lead here. */
  readonly id: string;
  /** Which piece of the line it stands in. */
  readonly piece: number;
  /** The findings by their index, in their order. */
  readonly findings: readonly number[];
  /** The worst of theirs. */
  readonly severity: ProofSeverity;
}

/** Where in the document the findings' values stand. */
export interface Marks {
  /** In the order they stand on the line. */
  on(line: TextLine): readonly Mark[];
  /** What a finding's place leads to; null when its line is not shown. */
  idOf(finding: number, place: number): string | null;
}

/** A place of a finding, found in a piece of its line. */
interface Spot extends Span {
  readonly piece: number;
  readonly finding: number;
  readonly place: number;
}

/** Finds the values of all findings in the lines. Those that stand upon each other become one mark. */
export function markFindings(lines: readonly TextLine[], findings: readonly ProofFinding[]): Marks {
  const wanted = Map.groupBy(
    findings.flatMap(({ places }, finding) => places.map((place, index) => ({ place, finding, index, nth: alikeBefore(places, index) }))),
    ({ place }) => keyOf(place),
  );
  const marks = new Map<string, readonly Mark[]>();
  const ids = new Map<string, string>();
  for (const line of lines) {
    const key = keyOf(line.place);
    const here = wanted.get(key);
    if (here === undefined || marks.has(key)) continue;
    const spots = here.map(({ place, finding, index, nth }) => ({ ...spotOf(line, place, nth), finding, place: index }));
    const groups = upon(spots);
    marks.set(
      key,
      groups.map((group, index) => markOf(group, `plats-${key.replace(':', '-')}-${index + 1}`, findings)),
    );
    groups.forEach((group, index) => {
      for (const { finding, place } of group) ids.set(`${finding} ${place}`, `plats-${key.replace(':', '-')}-${index + 1}`);
    });
  }
  return { on: ({ place }) => marks.get(keyOf(place)) ?? [], idOf: (finding, place) => ids.get(`${finding} ${place}`) ?? null };
}

/** No line has more values that look alike. */
const MOST_ALIKE = 40;

/** A finding may speak of several values that look alike on one line: each is its own, from the left to the right. */
const alikeBefore = (places: readonly ProofPlace[], index: number): number =>
  places
    .slice(Math.max(0, index - MOST_ALIKE), index)
    .filter(
      (place) =>
        keyOf(place) === keyOf(places[index] ?? place) && place.value === places[index]?.value && place.label !== places[index]?.label,
    ).length;

/** Best where a piece is the value and nothing else, then where it holds it; the whole of the first piece when none does. */
function spotOf({ pieces }: TextLine, { value }: ProofPlace, nth: number): Span & { readonly piece: number } {
  const found = pieces.flatMap(({ text }, piece) => {
    const span = valueInText(text, value);
    return span === null ? [] : [{ piece, ...span, rest: text.trim().length - (span.to - span.from) }];
  });
  const ordered = found.sort((a, b) => a.rest - b.rest || a.piece - b.piece);
  return ordered[nth] ?? ordered[0] ?? { piece: 0, from: 0, to: pieces[0]?.text.length ?? 0 };
}

/** Those that share a part of a piece, together. */
function upon(spots: readonly Spot[]): readonly (readonly Spot[])[] {
  const ordered = [...spots].sort((a, b) => a.piece - b.piece || a.from - b.from);
  const groups: Spot[][] = [];
  for (const spot of ordered) {
    const last = groups.at(-1);
    const isUpon = last?.some(({ piece, from, to }) => piece === spot.piece && spot.from < Math.max(to, from + 1)) === true;
    if (isUpon) last?.push(spot);
    else groups.push([spot]);
  }
  return groups;
}

function markOf(group: readonly Spot[], id: string, findings: readonly ProofFinding[]): Mark {
  const indexes = [...new Set(group.map(({ finding }) => finding))].sort((a, b) => a - b);
  const severities = indexes.map((index) => findings[index]?.severity);
  return {
    id,
    piece: group[0]?.piece ?? 0,
    from: Math.min(...group.map(({ from }) => from)),
    to: Math.max(...group.map(({ to }) => to)),
    findings: indexes,
    severity: SEVERITIES.find((severity) => severities.includes(severity)) ?? 'anmärkning',
  };
}
