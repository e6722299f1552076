import type { Document } from '../../../src/platform/documents/document.ts';
import type { Chance } from '../chance.ts';
import type { Change, Draft, Relation, Slot } from '../draft.ts';
import { placeOf } from './place.ts';
import { type Slip, wrongNumber } from './wrong.ts';

/** An error that was put into a report that was right. */
export interface PlantedError {
  readonly kind: string;
  readonly key: string;
  /** As it is printed, and as it should have been. */
  readonly wrong: string;
  readonly right: string;
  /** What tells where it stands: the label of the row and the header of the column, or the sentence with the right value. */
  readonly place: readonly string[];
  /** What is printed in the places that the wrong value clashes with. */
  readonly clashes: readonly string[];
}

/** Slips of the pen become kinds of their own: they can befall any amount that is part of a sum. */
const SLIPS: readonly Slip[] = ['transponerade siffror', 'tappad siffra', 'tecken'];

/** Puts in as many errors as asked for, each where it disturbs no other, as long as there is room. */
export function plantErrors(
  chance: Chance,
  draft: Draft,
  wanted: { readonly document: Document; readonly count: number },
): readonly PlantedError[] {
  const planted: PlantedError[] = [];
  const taken = new Set<string>();
  const kinds = chance.shuffled([...new Set(draft.relations.map(({ kind }) => kind)), ...SLIPS]);
  for (const kind of kinds) {
    if (planted.length === wanted.count) break;
    const error = plantOne(chance, draft, { kind, taken, document: wanted.document });
    if (error === null) continue;
    planted.push(error);
    for (const key of neighbours(draft, error.key)) taken.add(key);
  }
  return planted;
}

interface Wish {
  readonly kind: string;
  readonly taken: ReadonlySet<string>;
  readonly document: Document;
}

function plantOne(chance: Chance, draft: Draft, { kind, taken, document }: Wish): PlantedError | null {
  const slip = SLIPS.find((one) => one === kind);
  const fits = (relation: Relation): boolean => (slip === undefined ? relation.kind === kind : relation.sum !== null);
  const changes = chance.shuffled(draft.relations.filter(fits)).flatMap(({ change }) => chance.shuffled(change));
  for (const change of changes) {
    const slot = draft.slots.get(change.key);
    if (slot === undefined || neighbours(draft, slot.key).some((key) => taken.has(key))) continue;
    const wrong = wrongOf(chance, slot, { change, slip: slip ?? 'ändrad siffra' });
    if (wrong !== null) return errorOf(draft, document, { kind, slot, wrong });
  }
  return null;
}

function wrongOf(chance: Chance, slot: Slot, { change, slip }: { change: Change; slip: Slip }): string | null {
  if (slip === 'tecken' && (slot.number?.value ?? 0) > 0 && !isResult(slot.key)) return null;
  if (change.wrongs === undefined) return wrongNumber(chance, slot, slip);
  const others = change.wrongs.filter((words) => words !== slot.right);
  return others.length === 0 ? null : chance.pick(others);
}

/** What may be above or below zero, so that a minus too many or too few looks like nothing special. */
const isResult = (key: string): boolean =>
  /^(rr\.(verksres|efterfin|resultat)|br\.ekres|kf\.(resultat|fordringar|skulder|arets|lopande))\b/.test(key);

function errorOf(draft: Draft, document: Document, { kind, slot, wrong }: { kind: string; slot: Slot; wrong: string }): PlantedError {
  const clashes = neighbours(draft, slot.key).filter((key) => key !== slot.key);
  return {
    kind,
    key: slot.key,
    wrong,
    right: slot.right,
    place: placeOf(document, slot.key),
    clashes: clashes.flatMap((key) => draft.slots.get(key)?.right ?? []),
  };
}

/** All places that take part in something together with this one, itself among them. */
const neighbours = (draft: Draft, key: string): readonly string[] => [
  ...new Set([key, ...draft.relations.filter(({ members }) => members.includes(key)).flatMap(({ members }) => members)]),
];
