import { kronorText, type Ore } from '../../../shared/money.ts';
import type { ObjectRef } from '../ledger.ts';

/** A record: its label, and its fields without those at the end that are empty. */
export function record(label: string, ...fields: readonly string[]): string {
  const last = fields.findLastIndex((field) => field !== '""');
  return [label, ...fields.slice(0, last + 1)].join(' ');
}

/**
 * A text as a field: quoted unless it is plain, with quotes escaped. SIE has no way to write a backslash before a quote's end,
 * so that a text which ends in one gets a space after it.
 */
export function field(text: string): string {
  if (/^[\p{L}\d._:;,+/\\-]+$/u.test(text)) return text;
  const clean = [...text].map((letter) => (letter < ' ' || letter === '\u007f' ? ' ' : letter)).join('');
  return `"${clean.replaceAll('"', '\\"')}${clean.endsWith('\\') ? ' ' : ''}"`;
}

export const amount = (ore: Ore): string => kronorText(ore, '.');
export const day = (date: string | null): string => (date === null ? '""' : date.replaceAll('-', ''));

export const objectList = (refs: readonly ObjectRef[]): string =>
  `{${refs.map(({ dimension, object }) => `${field(dimension)} ${field(object)}`).join(' ')}}`;
