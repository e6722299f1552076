import { type Fields, textIn } from '../fields.ts';

/** What stands before a field's name, for what somebody began from. */
export const BEGAN = 'fran-';

/** What two people made of the same fields: every change of each, and the fields that both changed to different things. */
export interface Merged {
  readonly values: ReadonlyMap<string, string>;
  readonly conflicts: readonly { readonly field: string; readonly message: string }[];
}

/**
 * Joins what was sent with what is stored now. A field that the sender left as they found it keeps what is stored; one that only they
 * changed becomes theirs; one that both changed is told, with what stands there now, and nothing is written over.
 */
export function mergeFields(stored: ReadonlyMap<string, string>, sent: Fields, canonical: Canonical): Merged {
  const joined = [...stored].map(([field, now]) => joinField({ field, now, sent, canonical }));
  return {
    values: new Map(joined.map(({ field, value }) => [field, value])),
    conflicts: joined.filter(({ isConflict }) => isConflict).map(({ field, now }) => ({ field, message: conflictText(now) })),
  };
}

/** The one way a field is written, so that two people's can be compared. */
type Canonical = (field: string, text: string) => string;

interface Joining {
  readonly field: string;
  readonly now: string;
  readonly sent: Fields;
  readonly canonical: Canonical;
}

function joinField({ field, now, sent, canonical }: Joining) {
  const began = sent.get(BEGAN + field)?.[0];
  // A field that the form did not hold is not changed by it.
  if (began === undefined) return { field, now, value: sent.has(field) ? canonical(field, textIn(sent, field)) : now, isConflict: false };
  const [theirs, before] = [canonical(field, textIn(sent, field)), canonical(field, began)];
  if (theirs === before) return { field, now, value: now, isConflict: false };
  return { field, now, value: theirs, isConflict: now !== before && now !== theirs };
}

const conflictText = (now: string): string =>
  `Någon annan har ändrat det här till ”${now === '' ? 'tomt' : now}” medan du skrev. Spara igen för att behålla ditt, eller skriv in det andra.`;
