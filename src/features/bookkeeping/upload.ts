/** A file of bookkeeping that somebody has sent in (uppladdning), without its bytes. */
export interface Upload {
  readonly id: string;
  readonly year: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly contentSha256: string;
  /** Text of the column map (kolumnkarta), for a table out of a spreadsheet. */
  readonly columnMap: string | null;
  readonly isWaiting: boolean;
  readonly uploader: string | null;
  readonly uploadedAt: string;
}

/** With its bytes. */
export interface UploadedFile extends Upload {
  readonly bytes: Uint8Array;
}

/** When a file was taken in (inläsning), and what that changed. */
export interface Taking {
  readonly id: string;
  readonly upload: string;
  readonly name: string;
  readonly replaced: string | null;
  readonly replacedName: string | null;
  readonly isPuttingBack: boolean;
  readonly changes: ChangeCounts;
  readonly resultBeforeOre: number | null;
  readonly resultAfterOre: number;
  readonly taker: string | null;
  readonly takenAt: string;
}

/** How many accounts, amounts and vouchers are new, gone, or other than they were. */
export interface ChangeCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export const NO_CHANGES: ChangeCounts = { added: 0, removed: 0, changed: 0 };

/** A file that nobody has taken in is forgotten after a day. */
export const WAITS_FOR = { hours: 24 } as const;

/** What the file is called in the year's bookkeeping: as the one it replaces when it is of the same kind, else by the year. */
export function nameInBooks(upload: Pick<Upload, 'name' | 'year'>, replaced: string | null, others: readonly string[]): string {
  const ending = endingOf(upload.name);
  if (replaced !== null && endingOf(replaced) === ending) return replaced;
  const names = [`${upload.year}.${ending}`, ...others.map((_, index) => `${upload.year}-${index + 2}.${ending}`)];
  return names.find((name) => !others.includes(name)) ?? `${upload.year}.${ending}`;
}

/** What a SIE file ends with varies; a table ends with what it is. */
export function endingOf(name: string): 'se' | 'csv' | 'xlsx' {
  const ending = name.toLowerCase().replace(/^.*\./, '');
  return ending === 'csv' || ending === 'xlsx' ? ending : 'se';
}

/** A file of the year's bookkeeping as it is now. */
export interface BookFileNow {
  readonly name: string;
  /** Its own year; null when the file cannot be read. */
  readonly year: number | null;
  readonly accounts: number;
  readonly vouchers: number;
  readonly contentSha256: string;
}
