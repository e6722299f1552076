import { remembered } from './remembered.ts';

/** What is told of: an intervention by its name, or all of them together. */
export type Entity = string;

export const EVERYBODY: Entity = '';

/** `Verksamheten Bron`, `Projekt Bron (Stöd och lots)` and `1. Bron` are the same intervention. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\([^)]{0,60}\)/g, ' ')
    .replace(/^\s{0,3}\d{1,2}(?:\.\d{1,2})*\.?\s/, ' ')
    .replace(/(?<!\p{sc=Latin})(?:verksamheten|insatsen|projektet|projekt|insats|verksamhet)(?!\p{sc=Latin})/gu, ' ')
    .replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, ' ')
    .replace(/[^\p{sc=Latin}\d/&+ ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The short name in parentheses, or before a dash: `Stöd och lots (SOL)`, `GLIMT – Vägen vidare`. */
export const namesOf: (name: string) => readonly string[] = remembered(namesIn, 2000);

function namesIn(name: string): readonly string[] {
  const inside = /\(([^)]{2,40})\)/.exec(name)?.[1];
  const before = /^([^–—(]{2,40}) [–—-] /.exec(name)?.[1];
  const parts = name.includes('/') ? name.split('/') : [];
  return [...new Set([name, inside, before, ...parts].flatMap((each) => (each === undefined ? [] : [plainName(each)])))].filter(
    (each) => each.length > 1,
  );
}

/** Whether two names are of the same thing: equal but for an ending, a spelling of å, ä and ö, or a place after it. */
export function isSameName(one: string, other: string): boolean {
  return namesOf(one).some((a) => namesOf(other).some((b) => isAlike(folded(a), folded(b))));
}

/** Everybody is the same as nobody else; interventions are the same by their names. */
export const isSameEntity = (one: Entity, other: Entity): boolean =>
  one === EVERYBODY || other === EVERYBODY ? one === other : isSameName(one, other);

const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

function isAlike(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length < 2) return false;
  if (long === short) return true;
  return long.startsWith(short) && short.length >= 4 ? isEnding(long.slice(short.length)) : isLastPart(long, short);
}

/** An ending, or one word more that does not make a part of it. */
const isEnding = (rest: string): boolean =>
  /^(?:e?n|e?t|erna|s)?(?: (?!och|samt|från|till|för|av|i|per|med|exkl|inkl|netto|brutto|totalt)\p{sc=Latin}+)?$/u.test(rest);

/** `Rehabiliteringsmässan` is called `mässan`. */
const isLastPart = (long: string, short: string): boolean =>
  !long.includes(' ') && short.length >= 5 && (long.endsWith(short) || undefinite(long).endsWith(undefinite(short)));

/** Without the ending that makes a word definite: `mässan`, `mässa`. */
const undefinite = (word: string): string => word.replace(/(?:en|et|n|t)$/, '').replace(/a$/, '');

/** Which of the names a text speaks of: the one that stands in it as a word of its own; null when there is none, or more than one. */
export function nameIn(text: string, names: readonly string[]): string | null {
  const found = names.filter((name) => namesOf(name).some((each) => hasWords(text.toLowerCase(), each)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** As words of their own, with or without an ending; `ESF-bidraget` and `ESF-medlen` are not what they pay. */
export function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const after = text.slice(at + words.length, at + words.length + 6);
    if (!/\p{sc=Latin}$/u.test(text.slice(0, at)) && /^(?:s|en|et|n|t|ens|ets)?(?!\p{sc=Latin}|-(?:bi|me|st|in))/u.test(after)) return true;
  }
  return false;
}
