import type { TextTable } from '../ledger.ts';
import { decode, type Survey } from './encoding.ts';
import { fieldBytesAt, startOfFile } from './tokens.ts';

/**
 * The texts of a file, read when somebody asks for them. A text's number is the place in the file where its field begins,
 * so that a million texts take no memory of their own; no field begins at place 0.
 */
export function fieldTexts(bytes: Uint8Array, survey: Survey): TextTable {
  const line = startOfFile(bytes);
  return { at: (start) => (start === 0 ? '' : decode(fieldBytesAt(line, start), survey)) };
}
