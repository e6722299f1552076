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

export const lengthed = (field: string | null): string => (field === null ? '-,' : `${utf8Length(field)}:${field},`);

/** How many bytes the text takes in UTF-8. */
function utf8Length(text: string): number {
  let length = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}

/** Where a chain is broken, and how. Neighbouring rows with the same fault are told together. */
export interface ChainFault {
  readonly kind: 'altered' | 'missing' | 'misplaced' | 'cut' | 'remade';
  readonly from: number;
  readonly to: number;
  /** When the first of the rows was noted, as it stands there now; null when the row is gone. */
  readonly at: string | null;
}

/** A place in a chain that somebody has vouched for. */
export interface VouchedPlace {
  readonly sequence: number;
  readonly hash: string;
}

export interface ChainParts {
  /** SHA-256 in hexadecimal digits. */
  readonly hashOf: (text: string) => string;
  readonly vouched: readonly VouchedPlace[];
}

/** What following a chain to its end has shown. */
export interface FollowedChain {
  readonly rows: number;
  readonly head: VouchedPlace | null;
  readonly faults: readonly ChainFault[];
  /** Faults beyond those that are told. */
  readonly more: number;
}

/** Nobody reads more, and a chain with a million faults must not fill the memory. */
const TOLD_AT_MOST = 500;

/** Follows one association's chain row by row, in its order. */
export function openChain({ hashOf, vouched }: ChainParts) {
  const promised = Map.groupBy(vouched, ({ sequence }) => sequence);
  const faults = gathering();
  let head: VouchedPlace | null = null;
  let rows = 0;
  return {
    follow(entry: LogEntry): void {
      rows += 1;
      for (const fault of faultsOf(head, entry, hashOf)) faults.add(fault);
      // A chain that has been computed anew holds together by itself, but not with what was vouched for.
      if (promised.get(entry.sequence)?.some(({ hash }) => hash !== entry.hash) === true) faults.add(faultAt('remade', entry));
      // After a fault the chain is followed from what stands there, so that one altered row is told once.
      head = { sequence: entry.sequence, hash: entry.hash };
    },
    end(): FollowedChain {
      const last = head?.sequence ?? 0;
      const reached = Math.max(0, ...promised.keys());
      if (reached > last) faults.add({ kind: 'cut', from: last + 1, to: reached, at: null });
      return { rows, head, ...faults.told() };
    },
  };
}

function faultsOf(head: VouchedPlace | null, entry: LogEntry, hashOf: (text: string) => string): readonly ChainFault[] {
  const expected = (head?.sequence ?? 0) + 1;
  if (entry.sequence > expected) return [{ kind: 'missing', from: expected, to: entry.sequence - 1, at: null }];
  if (entry.sequence < expected) return [faultAt('misplaced', entry)];
  return hashOf(hashedText(head?.hash ?? null, entry)) === entry.hash ? [] : [faultAt('altered', entry)];
}

const faultAt = (kind: ChainFault['kind'], { sequence, notedAt }: LogEntry): ChainFault => ({
  kind,
  from: sequence,
  to: sequence,
  at: notedAt,
});

/** Faults in the order they are found; one that goes on from the last of its kind makes that one longer. */
function gathering() {
  const told: ChainFault[] = [];
  let more = 0;
  return {
    add(fault: ChainFault): void {
      const index = told.findLastIndex(({ kind }) => kind === fault.kind);
      const last = told[index];
      if (last !== undefined && fault.from <= last.to + 1 && last.to <= fault.to) told[index] = { ...last, to: fault.to };
      else if (told.length < TOLD_AT_MOST) told.push(fault);
      else more += 1;
    },
    told: () => ({ faults: told, more }),
  };
}
