/** A row of the log as it is sealed: everything that the chain vouches for. */
export interface LogEntry {
  readonly association: string;
  readonly sequence: number;
  readonly id: string;
  /** To the microsecond, `2026-11-22T05:44:17.123456Z`: it is hashed as it is written. */
  readonly notedAt: string;
  readonly person: string | null;
  readonly role: string;
  readonly event: string;
  readonly subject: string;
  readonly purpose: string | null;
  readonly hash: string;
}

/**
 * What is hashed of a row that follows the row with the previous hash: each field with its length in bytes before it,
 * so that two rows never look alike by moving a letter from one field to the next. The database computes the same (migration 5).
 */
export function hashedText(previous: string | null, entry: Omit<LogEntry, 'hash'>): string {
  const { association, sequence, id, notedAt, person, role, event, subject, purpose } = entry;
  return [previous, association, String(sequence), id, notedAt, person, role, event, subject, purpose].map(lengthed).join('');
}

const lengthed = (field: string | null): string => (field === null ? '-,' : `${utf8Length(field)}:${field},`);

/** How many bytes the text takes in UTF-8. */
function utf8Length(text: string): number {
  let length = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}

/** Where a chain is broken, and how. */
export interface ChainFault {
  readonly association: string;
  readonly sequence: number;
  readonly message: string;
}

/** The place that a chain has reached. */
export interface ChainHead {
  readonly association: string;
  readonly sequence: number;
  readonly hash: string | null;
}

/** Follows one association's chain row by row, in its order; `hashOf` is SHA-256 in hexadecimal digits. */
export function openChain(association: string, hashOf: (text: string) => string) {
  let head: ChainHead = { association, sequence: 0, hash: null };
  return {
    head: (): ChainHead => head,
    follow(entry: LogEntry): ChainFault | null {
      const fault = faultOf(head, entry, hashOf);
      // After a fault the chain is followed from what stands there, so that one altered row is told once.
      head = { association, sequence: entry.sequence, hash: entry.hash };
      return fault;
    },
  };
}

function faultOf(head: ChainHead, entry: LogEntry, hashOf: (text: string) => string): ChainFault | null {
  const at = { association: entry.association, sequence: entry.sequence };
  const expected = head.sequence + 1;
  if (entry.sequence !== expected) {
    const gone = entry.sequence - expected;
    const rows = gone === 1 ? `rad ${expected} saknas` : `raderna ${expected}–${entry.sequence - 1} saknas`;
    return { ...at, message: gone > 0 ? `Före rad ${entry.sequence}: ${rows}.` : `Rad ${entry.sequence} står fel i ordningen.` };
  }
  if (hashOf(hashedText(head.hash, entry)) === entry.hash) return null;
  return { ...at, message: `Rad ${entry.sequence} (${entry.notedAt}) är ändrad, eller raden före den.` };
}
