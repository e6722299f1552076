import { exact, multiply } from '../../../../shared/exact.ts';
import { figureId } from '../../../figures/figure.ts';
import type { EarlierFigure } from '../../../figures/own-figures.ts';
import type { Chosen } from '../choosing.ts';
import type { Claim } from '../claim.ts';
import { inPercent, oreOf, sourceIn, type Written, yearOf } from './written.ts';

const STATEMENTS = /^(?:rr|br|kf|drift|oversikt|bidrag|balanskrav|not)\.|^insats\.[^.]+\.kostnad$/;
const EVERYBODY = /^deltagare\./;

/**
 * Figures of whole years as tidigare-ar.csv holds them, up to the report's own: a later year has no outcome yet.
 * Counts of everybody only where no intervention is counted, since they are sums of those, and where a table tells them.
 */
export function earlierFiguresOf(chosen: readonly Chosen[], ownYear: number): Written<EarlierFigure>[] {
  const isCounted = chosen.some(({ claim }) => /^insats\.[^.]+\.(?:deltagare|kvinnor)$/.test(figureId(claim.key)));
  return chosen.flatMap(({ claim }) => {
    const id = figureId(claim.key);
    return STATEMENTS.test(id) || (EVERYBODY.test(id) && !isCounted && !claim.isTold) ? earlierFigureOf(claim, ownYear) : [];
  });
}

function earlierFigureOf(claim: Claim, ownYear: number): Written<EarlierFigure>[] {
  const year = yearOf(claim.key);
  const value = typedValue(claim);
  if (year === null || year > ownYear || value === null) return [];
  const row = { figure: figureId(claim.key), year, unit: claim.unit, value, source: sourceIn('tidigare-ar.csv') };
  return [{ row, keys: [claim.key] }];
}

/** Kronor, per cent or a count, as it is typed. */
function typedValue({ unit, value }: Claim) {
  if (unit === 'procent') return inPercent(value);
  if (unit !== 'kr') return value;
  return oreOf(value) === null ? null : multiply(value, exact(1, 100));
}
