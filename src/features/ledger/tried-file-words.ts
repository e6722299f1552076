import type { Encoding } from './sie/encoding.ts';
import type { Checksum } from './sie/sie.ts';
import type { ChosenChart, TriedFile } from './tried-file.ts';

export const CHOSEN_BY: Readonly<Record<ChosenChart['by'], string>> = {
  choice: 'vald',
  names: 'föreslagen av kontonamnen',
  file: 'enligt filen',
  assumption: 'antagen',
};

export const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  ascii: 'ASCII',
  cp437: 'CP437 (PC8)',
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
};

export const CHECKSUM_NAMES: Readonly<Record<Checksum, string>> = {
  ok: 'kontrollsumman stämmer',
  wrong: 'kontrollsumman stämmer inte',
  absent: 'ingen kontrollsumma',
  truncated: 'avhuggen före kontrollsumman',
};

/** Names of the year and, when the file tells it, the year before: calendar years by their number, others by their last day. */
export function yearNames({ file, statements }: TriedFile): string[] {
  const name = (index: number, otherwise: string) => {
    const year = file.ledger.years.find((each) => each.index === index);
    if (year === undefined) return otherwise;
    return year.start.endsWith('-01-01') && year.end.endsWith('-12-31') ? year.end.slice(0, 4) : year.end;
  };
  const hasPrevious = statements.incomeStatement[0]?.previousAmountOre !== null;
  return hasPrevious ? [name(0, 'i år'), name(-1, 'förra året')] : [name(0, 'i år')];
}
