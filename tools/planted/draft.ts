import { figureText, text } from '../../src/platform/documents/compose.ts';
import type { FigureText, Inline } from '../../src/platform/documents/document.ts';
import type { Write } from './numbers.ts';

/** A place in the report that one printed value or one claim stands in. Its key is never printed. */
export interface Slot {
  readonly key: string;
  readonly right: string;
  /** The number and how it is written there; null for a claim in words. */
  readonly number: { readonly value: number; readonly write: Write } | null;
  /** It can be compared with thousands only, so that an error in it must be of thousands. */
  readonly isCoarse: boolean;
}

/** What may be changed, and into what; without texts to choose among, the digits are changed. */
export interface Change {
  readonly key: string;
  readonly wrongs?: readonly string[];
}

/** A term of a sum, with the sign that makes it add up as it is printed. */
export type Term = readonly [key: string, sign: 1 | -1];

/** Something that anyone can check in the document, and the error that it becomes when one part of it is changed. */
export interface Relation {
  readonly kind: string;
  /** All places that take part. An error in one of them clashes with the others. */
  readonly members: readonly string[];
  readonly change: readonly Change[];
  /** `total = terms`, with how much that rounding explains; null for what is no sum. */
  readonly sum: { readonly total: string; readonly terms: readonly Term[] } | null;
}

/** Amounts in sentences and fact cards, in whole kronor also where the tables are in thousands. */
const AMOUNTS_IN_TEXT = /^(fr\d+\.(utfall|budget|styckkostnad)|ov\.prosa\.intakter|bi\.[a-z]+|dr\.prosa\.[a-z]+)$/;

/** A report while it is written: what has been printed where, and what must agree. */
export interface Draft {
  readonly slots: Map<string, Slot>;
  readonly relations: Relation[];
  /** What looks wrong and is not, by name. */
  readonly lures: Set<string>;
  /** A number that can be changed later. */
  number(key: string, value: number, write: Write): FigureText;
  /** Words that can be changed later. */
  claim(key: string, right: string): FigureText;
}

export function createDraft(isCoarse = false): Draft {
  const slots = new Map<string, Slot>();
  const keep = (told: Omit<Slot, 'isCoarse'>): FigureText => {
    const slot = { ...told, isCoarse: isCoarse && AMOUNTS_IN_TEXT.test(told.key) };
    if (slots.has(slot.key)) throw new Error(`${slot.key} is printed twice`);
    slots.set(slot.key, slot);
    return figureText(slot.key, slot.right);
  };
  return {
    slots,
    relations: [],
    lures: new Set(),
    number: (key, value, write) => keep({ key, right: write(value), number: { value, write } }),
    claim: (key, right) => keep({ key, right, number: null }),
  };
}

/** The total is the sum of the terms. The total and each term may be changed, since either is then wrong. */
export function relateSum(draft: Draft, kind: string, sum: { readonly total: string; readonly terms: readonly Term[] }): void {
  const members = [sum.total, ...sum.terms.map(([key]) => key)];
  if (!members.every((key) => draft.slots.has(key))) return;
  draft.relations.push({ kind, members, change: members.map((key) => ({ key })), sum });
}

/** The same value is printed in several places; one of those that may be changed is changed. */
export function relateSame(
  draft: Draft,
  kind: string,
  keys: { readonly change: readonly string[]; readonly same: readonly string[] },
): void {
  const same = keys.same.filter((key) => draft.slots.has(key));
  const change = keys.change.filter((key) => draft.slots.has(key));
  if (same.length === 0 || change.length === 0) return;
  draft.relations.push({ kind, members: [...change, ...same], change: change.map((key) => ({ key })), sum: null });
}

/** One value follows from the others, and is the one that is changed. */
export function relate(draft: Draft, kind: string, change: Change & { readonly from?: readonly string[] }): void {
  draft.relations.push({ kind, members: [change.key, ...(change.from ?? [])], change: [change], sum: null });
}

/** A sentence of words and places: say`Under ${'2024'} deltog ${place} personer.` */
export const say = (parts: TemplateStringsArray, ...values: readonly (Inline | string | number)[]): readonly Inline[] =>
  parts.flatMap((part, index) => {
    const value = values[index];
    const here = part === '' ? [] : [text(part)];
    if (value === undefined) return here;
    return [...here, typeof value === 'object' ? value : text(String(value))];
  });
