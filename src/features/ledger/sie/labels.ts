import { RECORDS, type RecordRule } from './records.ts';
import type { Line } from './tokens.ts';

/** The record rule of a line, told from the bytes of its label. Labels are compared without regard to case. */
export function ruleOf(line: Line): RecordRule | undefined {
  const start = line.start[0] as number;
  const end = line.end[0] as number;
  const found = BY_HASH.get(hash(line.bytes, start, end));
  return found !== undefined && isLabel(line.bytes, start, found.label) && end - start === found.label.length ? found : undefined;
}

const BY_HASH = new Map(RECORDS.map((rule) => [hash(labelBytes(rule.label), 0, rule.label.length), rule] as const));

function labelBytes(label: string): Uint8Array {
  return Uint8Array.from(label, (letter) => letter.charCodeAt(0));
}

function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = (Math.imul(value, 31) + ((bytes[at] as number) & 0xdf)) | 0;
  return value;
}

function isLabel(bytes: Uint8Array, start: number, label: string): boolean {
  for (let at = 0; at < label.length; at += 1) {
    if (((bytes[start + at] as number) & 0xdf) !== (label.charCodeAt(at) & 0xdf)) return false;
  }
  return true;
}
