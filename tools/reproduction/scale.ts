import type { Unit } from '../../src/features/figures/figure.ts';
import { type Exact, exact, multiply, negate } from '../../src/shared/exact.ts';
import type { MapRow, PrintedFigure } from './transcription.ts';

/** How the print counts a figure: the sign turned or not, and how many öre one of the printed number is. */
export interface PrintScale {
  readonly isTurned: boolean;
  readonly ore: number;
}

const ORE_IN: Readonly<Record<string, number>> = { SEK: 100, tSEK: 100_000, MSEK: 100_000_000, GSEK: 100_000_000_000 };
const ORE_OF_MANNER: Readonly<Record<string, number>> = { kr: 100, tkr: 100_000, mkr: 100_000_000 };

/** The map's word for the unit goes before the transcription's. `SEK/person` is money too. */
export function scaleOf(printed: PrintedFigure, row: MapRow): PrintScale {
  const told = row.manner.map((word) => ORE_OF_MANNER[word]).find((ore) => ore !== undefined);
  return { isTurned: row.manner.includes('-'), ore: told ?? ORE_IN[printed.unit.replace(/\/.*$/, '')] ?? 100 };
}

/** Our exact value, counted as the print counts it: kronor or thousands, per cent, sign turned when the print has it turned. */
export function asPrinted(value: Exact, unit: Unit, scale: PrintScale): Exact {
  const signed = scale.isTurned ? negate(value) : value;
  if (unit.kind === 'money') return multiply(signed, exact(1, scale.ore));
  return unit.kind === 'share' ? multiply(signed, exact(100)) : signed;
}

/** A number of the report, counted as the print counts it. A table that tells its unit in the heading shows the number alone. */
export function shownAsPrinted(number: Exact, text: string, scale: PrintScale): readonly Exact[] {
  if (/\btkr\b/.test(text)) return [multiply(number, exact(100_000, scale.ore))];
  if (/\b(mkr|miljoner kronor)\b/.test(text)) return [multiply(number, exact(100_000_000, scale.ore))];
  return [multiply(number, exact(100, scale.ore)), number];
}
