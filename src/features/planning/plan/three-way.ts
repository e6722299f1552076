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
export function mergeFields(stored: ReadonlyMap<string, string>, sent: Fields, canonical: (field: string, text: string) => string): Merged {
  const conflicts: { field: string; message: string }[] = [];
  const values = new Map<string, string>();
  for (const [field, now] of stored) {
    const began = sent.get(BEGAN + field)?.[0];
    // A field that the form did not show is not changed by it.
    const theirs = sent.has(field) || began !== undefined ? canonical(field, textIn(sent, field)) : now;
    const isUntouched = began !== undefined && theirs === canonical(field, began);
    values.set(field, isUntouched ? now : theirs);
    if (isUntouched || began === undefined || now === canonical(field, began) || now === theirs) continue;
    conflicts.push({
      field,
      message: `Någon annan har ändrat det här till ”${now === '' ? 'tomt' : now}” medan du skrev. Spara igen för att behålla ditt, eller skriv in det andra.`,
    });
  }
  return { values, conflicts };
}
