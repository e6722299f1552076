import { type Exact, exact, multiply } from '../../../shared/exact.ts';
import { type FigureKey, figureId } from '../../figures/figure.ts';
import type { ProofPlace } from '../proofreading.ts';
import type { PrintedFigure } from '../statements/printed-figure.ts';

/** That a figure has a value, as one place of a report tells it (påstående om en siffra). */
export interface Claim {
  /** The figure's name in a report made here. */
  readonly key: FigureKey;
  readonly label: string;
  readonly unit: ClaimUnit;
  /** Öre, a share of one, or a count. */
  readonly value: Exact;
  /** The size of the last printed digit, in the same unit. */
  readonly grain: Exact;
  readonly places: readonly ProofPlace[];
  readonly isTold: boolean;
  /** From 0 to 1: how sure it is before anything is compared. */
  readonly sureness: number;
}

/** What is counted of people is `personer`, of other things `antal`. */
export type ClaimUnit = 'kr' | 'procent' | 'personer' | 'svar' | 'antal';

/** How sure a value is, by where it stands and how it was understood. */
export const SURENESS = { statement: 0.8, people: 0.78, table: 0.7, text: 0.5 };

const STATEMENTS = ['resultaträkningen', 'balansräkningen', 'kassaflödesanalysen', 'översikten', 'driftredovisningen', 'medlemsbidragen'];

/** What figures are called when they stand in running text, where no row names them. */
const TOLD: Readonly<Record<string, string>> = {
  'oversikt.soliditet': 'Soliditet',
  'oversikt.eget-kapital-andel': 'Eget kapital, andel av medlemsbidragen',
  'oversikt.anstallda': 'Antal anställda',
  'rr.arets-resultat': 'Årets resultat',
  'br.eget-kapital': 'Eget kapital',
  'br.kassa-bank': 'Likvida medel',
  'br.summa-tillgangar': 'Balansomslutning',
  'rr.intakter': 'Intäkter',
  'rr.kostnader': 'Kostnader',
  'kf.arets-kassaflode': 'Årets kassaflöde',
  'bidrag.summa': 'Medlemsbidrag',
  'bidrag.staten': 'Bidrag från staten',
  'bidrag.region': 'Bidrag från regionen',
  'bidrag.kommuner': 'Bidrag från kommunerna',
};

/** Employees are counted, though they are kept as amounts are. */
export function claimOf({ key, value, grain, places, where }: PrintedFigure): Claim {
  const isTold = where === 'texten';
  const sureness = isTold ? SURENESS.text : STATEMENTS.includes(where) ? SURENESS.statement : SURENESS.table;
  const label = (isTold ? TOLD[figureId(key)] : places[0]?.label) ?? key;
  const common = { key, label, places, isTold, sureness };
  if (/soliditet|andel/.test(figureId(key))) return { ...common, unit: 'procent', value, grain };
  if (figureId(key) !== 'oversikt.anstallda') return { ...common, unit: 'kr', value, grain };
  return { ...common, unit: 'personer', value: multiply(value, exact(1, 100)), grain: exact(1) };
}
